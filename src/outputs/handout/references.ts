import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { isAddress } from '../isAddress.ts'

/** A numbered list of the URLs of all links, in reading order. On paper a link can only be followed by its URL. */
export class References {
  #urls: string[] = []

  /** Return the number of a URL, from 1. A URL that occurs again has the same number. */
  numberOf(url: string): number {
    const known = this.#urls.indexOf(url)
    return known >= 0 ? known + 1 : this.#urls.push(url)
  }

  /** Insert after each link the number of its URL. If the text of the link is that URL, say where it may be broken instead. */
  mark(tree: Root | Element): void {
    visit(tree, 'element', (link, index, parent) => {
      const { href } = link.properties
      if (link.tagName !== 'a' || typeof href !== 'string' || !isAddress(href)) return
      if (!parent || index === undefined) return
      if (showsUrl(link, href)) {
        link.children = link.children.flatMap((child) => (child.type === 'text' ? breakable(child.value) : [child]))
        return
      }
      parent.children.splice(index + 1, 0, h('sup.reference', [this.#jumpTo(this.numberOf(href))]))
      return index + 2
    })
  }

  /** Return the numbers of several URLs: `3–5, 9`. Each is a link to the entry in the list. */
  list(urls: string[]): ElementContent[] {
    const numbers = [...new Set(urls.filter(isAddress).map((url) => this.numberOf(url)))].toSorted((a, b) => a - b)
    const runs: number[][] = []
    for (const number of numbers) {
      const run = runs.at(-1)
      if (run?.at(-1) === number - 1) run.push(number)
      else runs.push([number])
    }
    return runs.flatMap((run, at): ElementContent[] => {
      const [first = 0, last = first] = [run[0], run.at(-1)]
      const between: ElementContent[] = at > 0 ? [{ type: 'text', value: ', ' }] : []
      if (first === last) return [...between, this.#jumpTo(first)]
      return [
        ...between,
        this.#jumpTo(first),
        { type: 'text', value: last - first > 1 ? '–' : ', ' },
        this.#jumpTo(last),
      ]
    })
  }

  /** Return the section that lists all URLs with their numbers; empty if there are none. */
  section(): Element[] {
    if (this.#urls.length === 0) return []
    const entries = this.#urls.map((url, at) =>
      h('li', { id: `reference-${at + 1}` }, [h('a', { href: url }, breakable(url))]),
    )
    return [h('section.references', [h('h2', 'URL'), h('ol', entries)])]
  }

  #jumpTo(number: number): Element {
    return h('a', { href: `#reference-${number}` }, `${number}`)
  }
}

/**
 * Let a long address be broken between its parts, so that a reader can join its lines: `https://a.org/` `docs/page?id=2`.
 * Each part is an area of its own that can be clicked, so none is short.
 */
function breakable(url: string): ElementContent[] {
  const parts = Array.from(url.matchAll(/.{10,}?[^/:][/?&=#](?=[^/?&=#].{5})|.+/g), ([part]) => part)
  return parts.flatMap((value, at) => [...(at > 0 ? [h('wbr')] : []), { type: 'text' as const, value }])
}

/** Tell whether the text of a link is its URL, apart from `https://` and a slash at the end. */
function showsUrl(link: Element, url: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^(?:https?:\/\/|mailto:)/i, '')
      .replace(/\/$/, '')
  return bare(toString(link)) === bare(url)
}
