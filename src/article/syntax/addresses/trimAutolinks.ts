import type { Link, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** Match full-width punctuation of Chinese, Japanese and Korean, `，` or `。`. An address has it only in percent escapes. */
const fullWidthPunctuation =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u

const cjkLetter = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/** Match a URL that a `cjkLetter` may continue: it ends with `?q=`, `#` or `/wiki/`. */
const beforeName = /[=#]$|\/(?:wiki|item|tags?|categor(?:y|ies)|topics?|search)\/$/i

const address = /(?:https?:\/\/|www\.)[\x21-\x7e]+/i

/**
 * End each bare URL (GFM's autolink literal) at full-width punctuation, and at Chinese, Japanese or Korean letters of the
 * sentence around it. GFM reads on to the next space, which such text does not have. `<https://a.org/文>` and
 * `https://zh.wikipedia.org/wiki/文` stay whole.
 *
 * `详见https://a.org/b，然后` -> `详见`, a link to `https://a.org/b`, `，然后`
 */
export function trimAutolinks(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const [first, ...others] = link.children
    if (!parent || index === undefined || first?.type !== 'text' || others.length > 0) return
    if (!isBare(link, first.value) || addressLength(first.value) === first.value.length) return
    const parts = partsOf(first.value)
    makeStrong(parts, parent.children[index - 1])
    // cast: the parent of a link holds phrasing content, which the union of all parents does not say
    parent.children.splice(index, 1, ...(parts as typeof parent.children))
    return index + parts.length
  })
}

/** Make an address between asterisks strong: `**https://a.org/b**です`. GFM reads the asterisks as a part of the address. */
function makeStrong(parts: PhrasingContent[], before: RootContent | undefined): void {
  const [link, behind] = parts
  if (link?.type !== 'link' || behind?.type !== 'text' || !behind.value.startsWith('**')) return
  if (before?.type !== 'text' || !before.value.endsWith('**')) return
  before.value = before.value.slice(0, -2)
  behind.value = behind.value.slice(2)
  parts[0] = { type: 'strong', children: [link] }
}

/** Tell whether a link was written as a bare address, without brackets. */
function isBare({ url, position }: Link, text: string): boolean {
  const { start, end } = position ?? {}
  const isWhole = start?.offset === undefined || end?.offset === undefined || end.offset - start.offset === text.length
  return isWhole && (url === text || url === `http://${text}`)
}

/** Return the number of characters that belong to the address at the start of a text. */
function addressLength(text: string): number {
  let length = 0
  for (const character of text) {
    const before = text.slice(0, length)
    if (
      fullWidthPunctuation.test(character) ||
      (cjkLetter.test(character) && !cjkLetter.test(before) && !beforeName.test(before))
    )
      break
    length += character.length
  }
  return length
}

/** Split a text into links for its addresses and the texts between them. */
function partsOf(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let rest = text
  for (let found = address.exec(rest); found; found = address.exec(rest)) {
    const from = rest.slice(found.index)
    const shown = withoutTail(from.slice(0, addressLength(from)))
    const url = /^www\./i.test(shown) ? `http://${shown}` : shown
    if (found.index > 0) parts.push({ type: 'text', value: rest.slice(0, found.index) })
    parts.push({ type: 'link', url, title: null, children: [{ type: 'text', value: shown }] })
    rest = from.slice(shown.length)
  }
  return rest ? [...parts, { type: 'text', value: rest }] : parts
}

/** Remove punctuation from the end of an address, because it belongs to the sentence: `https://a.org/b).` -> `https://a.org/b`. */
function withoutTail(text: string): string {
  const bare = text.replace(/[?!.,:;*_~'"]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? withoutTail(bare.slice(0, -1)) : bare
}
