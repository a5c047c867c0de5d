/** A tag that opens a component, on a line of its own, as pages in MDX and Vue have them around their blocks. */
export interface ComponentTag {
  name: string
  /** What its author calls it, as Markdown; empty where it is not called anything. */
  title: string
  /** The kind of note that it sets off what is inside as, as a word; empty where it is no note. */
  note: string
}

/** A string in quotes, or an expression without braces and tags in it. */
const attribute = /([\w:@.-]+)(?:=(?:\{?"([^"]*)"\}?|\{?'([^']*)'\}?|\{[^{}<>]*\}))?/g
const openingTag = new RegExp(`^ {0,3}<([A-Z][\\w.]*)((?:\\s+${attribute.source})*)\\s*>\\s*$`)
const closedTag = /^ {0,3}<[A-Z][A-Z\d_]*[a-z]\w*\s*\/>\s*$/

/** What sites call their notes. */
const notes = /^(?:note|tip|hint|info|important|warning|caution|danger|pitfall)$/i
/** Components that say in an attribute which note they are. */
const admonitions = /^(?:callout|admonition|aside|alert)$/i

/** Attributes that the page shows as words, in this order. */
const told = ['title', 'label', 'header', 'summary', 'alt', 'caption', 'description']
const addresses = new Set(['src', 'href', 'to', 'url'])

/**
 * Read a line as the tag that opens a component. Names of HTML are written in one case, so `Note` is somebody's
 * component; a name in capitals alone, such as `<TAB>`, is a word. A tag that says more than there is a place for is none.
 */
export function componentTag(line: string): ComponentTag | undefined {
  const [tag, name = '', written = ''] = openingTag.exec(line) ?? []
  if (tag === undefined || !/[a-z]/.test(name)) return undefined
  const values = new Map(
    [...written.matchAll(attribute)].map(([, key = '', one, other]) => [key, (one ?? other ?? '').trim()]),
  )
  // The field of some interface, by its name and type.
  const shown = values.has('type') && values.has('name') ? [...told, 'name'] : told
  const words = shown.flatMap((key) => values.get(key) || [])
  const address = values.get('href')
  for (const [key, value] of values) {
    const isAddress = addresses.has(key) && !(key === 'href' && words.length > 0)
    if (!shown.includes(key) && value !== '' && (isAddress || /\s/.test(value))) return undefined
  }
  const title = words.map(escaped).join(' ')
  const kind = ['type', 'kind', 'variant'].map((key) => values.get(key)).find(Boolean)
  return {
    name,
    title: address ? `[${title}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : title,
    note: notes.test(name) ? capitalised(name) : admonitions.test(name) ? capitalised(escaped(kind ?? name)) : '',
  }
}

/** Tell whether a line is the tag of a component that fills itself when the page is shown, and says nothing. */
export function isClosedTag(line: string): boolean {
  return closedTag.test(line)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Backslash-escape Markdown punctuation. `_` inside a word never starts emphasis, and may be in an address, so leave it. */
function escaped(text: string): string {
  return text.replace(/[\\`*{}[\]<>~$|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
}
