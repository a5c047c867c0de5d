import type { PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/** A tag of a component of Vue, MDX or Slidev. */
export interface Tag {
  name: string
  /** As written, without name and brackets. */
  attributes: string
  /** `<Badge />` */
  isAlone: boolean
  /** `</Badge>` */
  isClosing: boolean
  source: string
}

const tag =
  /^<(?<slash>\/?)(?<name>(?=[A-Z][A-Z\d]*[a-z])[A-Z][\w.]*|v-[a-z-]+)(?<attributes>(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*?)?)\s*(?<alone>\/?)>$/

const attribute = /(?<![\w:-])(?<name>[\w:-]+)=(?:"(?<double>[^"{}]+)"|'(?<single>[^'{}]+)')/g
/** Attributes whose value a site shows, the title first. */
const shown = ['title', 'label', 'text', 'header', 'summary', 'caption', 'description']
/** Attributes that are for the page even if their value has a space, as words have. */
const forPage =
  /^(?:class(?:Name)?|style|id|d|viewBox|sizes|srcset|rel|transform|points|allow|.*[Ii]cons?|on[A-Z]\w*|.*:.*)$/
const prose = /\p{L}[\p{L}\p{N}\p{P}]*\s+[\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{2}/u

const address = /(?<![\w:-])(?:href|to|url|link)=["'](https?:\/\/[^"'\s]+)["']/

/**
 * Leave out the tags of components within a line, where a site shows what stands between them: `<Version>3.1</Version>`
 * becomes `3.1`, or a link if the component has an address. A tag without content is replaced by the words of its
 * attributes: `<Badge text="beta" />` becomes `beta`. A tag that nothing closes, such as `Array<Item>`, is text.
 */
export function inlineComponents(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    for (let at = 0; at < node.children.length; at += 1) {
      const tag = componentAt(node.children, at)
      if (!tag || tag.isClosing) continue
      const omitted = { ...omitTag(tag.source), ...placeOf(node.children[at]) }
      if (tag.isAlone) {
        const [value] = wordsOf(tag.attributes)
        if (value || tag.attributes.trim() || node.type === 'heading')
          node.children.splice(at, 1, omitted, ...(value ? [{ type: 'text' as const, value }] : []))
        continue
      }
      const end = endOfComponent(node.children, at, tag.name)
      if (end < 0) continue
      const inside = node.children.slice(at + 1, end)
      const url = urlOf(tag.attributes)
      // cast: no link stands in a link, because the tags stand in none.
      const linked: PhrasingContent[] = url ? [{ type: 'link', url, title: null, children: inside as never[] }] : inside
      const closing = { ...omitTag(`</${tag.name}>`), ...placeOf(node.children[end]) }
      node.children.splice(at, end - at + 1, omitted, ...linked, closing)
    }
  })
}

export function componentAt(nodes: readonly PhrasingContent[], at: number): Tag | undefined {
  const node = nodes[at]
  if (node?.type !== 'html') return undefined
  const { name = '', attributes = '', slash, alone } = tag.exec(node.value)?.groups ?? {}
  return name ? { name, attributes, isAlone: Boolean(alone), isClosing: Boolean(slash), source: node.value } : undefined
}

/** Find the tag that closes a component; others of its name may stand inside. Returns its index, or -1. */
export function endOfComponent(nodes: readonly PhrasingContent[], at: number, name: string): number {
  let depth = 0
  for (let end = at; end < nodes.length; end += 1) {
    const other = componentAt(nodes, end)
    if (other?.name !== name || other.isAlone) continue
    depth += other.isClosing ? -1 : 1
    if (depth === 0) return end
  }
  return -1
}

/**
 * List what a site shows of a component's attributes, the title first: `text="beta" type="tip"` gives `['beta']`. What
 * reads like a text is shown whatever its attribute is called: `<Question ask="What is it?" />`.
 */
export function wordsOf(attributes: string): string[] {
  const values = new Map(
    Array.from(attributes.matchAll(attribute), ({ groups }) => [
      groups?.name ?? '',
      (groups?.double ?? groups?.single ?? '').replace(/\s+/g, ' ').trim(),
    ]),
  )
  const others = [...values].filter(
    ([name, value]) => !shown.includes(name) && !forPage.test(name) && prose.test(value),
  )
  return [...shown.flatMap((name) => values.get(name) || []), ...others.map(([, value]) => value)]
}

export function urlOf(attributes: string): string | undefined {
  return address.exec(attributes)?.[1]
}

export function omitTag(source: string): Omitted {
  return { type: 'omitted', rule: 'component-tag', source }
}

function placeOf(node: PhrasingContent | undefined) {
  return node?.position ? { position: node.position } : {}
}
