import type { Nodes } from 'mdast'

const names = 'iframe|noembed|noframes|noscript|object|plaintext|script|select|style|template|textarea|title|xmp'

/** Match a tag of an element that hides the text after it, or reads tags in it as text, until it is closed. */
const hidingTag = new RegExp(`<(\\/?)(${names})(?=[\\s/>])`, 'gi')
const closingTag = new RegExp(`^</(${names})`, 'i')

/**
 * Match a tag of an element that a site defines, `<my-box>`, or an `<a>` that links nowhere. If nothing closes it, it may be a
 * word of the text, such as the name of a type. An open `<a>` would also take the links after it for its own words.
 */
const wordLikeTag = /^<(\/?)(a(?=>)|[a-z][a-z\d]*(?:-[a-z\d]+)+)(?=[\s/>])[\s\S]*?(\/?)>$/

/**
 * Find the inline tags among siblings that would hide the rest of the text, because no later sibling closes them. The author
 * meant such a tag as a word: "put it into the <template> of the component". So it is with a tag of `wordLikeTag`.
 */
export function findUnclosedTags(siblings: readonly Nodes[]): Set<Nodes> {
  const found = new Set<Nodes>()
  const closed = new Set<string>()
  for (const node of siblings.toReversed()) {
    if (node.type !== 'html') continue
    const name = unclosedElementIn(node.value)
    if (name !== undefined && !closed.has(name)) found.add(node)
    const closes = closingTag.exec(node.value)?.[1]
    if (closes) closed.add(closes.toLowerCase())
    const [, slash, own, isAlone] = wordLikeTag.exec(node.value) ?? []
    if (own !== undefined && slash) closed.add(own)
    else if (own !== undefined && !isAlone && !closed.has(own)) found.add(node)
  }
  return found
}

/** Return the name of the first element of `hidingTag` that HTML leaves open; undefined if there is none. */
export function unclosedElementIn(html: string): string | undefined {
  let open: string | undefined
  for (const [, slash, written = ''] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(hidingTag)) {
    const name = written.toLowerCase()
    if (!slash) open ??= name
    else if (open === name) open = undefined
  }
  return open
}
