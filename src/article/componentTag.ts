/** A tag of a component on a line of its own, as pages in MDX and Vue have them around their blocks. */
export interface ComponentTag {
  name: string
  /** What it says to the reader, as Markdown; empty where it says nothing. */
  title: string
  /** It sets off what is inside as a note. */
  isNote: boolean
}

/** A string in quotes, or an expression without braces and tags in it. */
const attribute = /([\w:@.-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{[^{}<>]*\}))?/g
const opening = new RegExp(`^ {0,3}<([A-Z][\\w.]*)((?:\\s+${attribute.source})*)\\s*>\\s*$`)

/** What sites call their notes. */
const notes = /^(?:note|tip|hint|info|important|warning|caution|danger|pitfall)$/i
/** Components that say in an attribute which note they are. */
const kinds = /^(?:callout|admonition|aside|alert)$/i

/** Attributes that the page shows as words, the best one for a title first. */
const words = ['title', 'label', 'header', 'summary', 'alt']

/**
 * Read a line as the tag that opens a component. Names of HTML are written in one
 * case, so `Note` is somebody's component; a name in capitals alone, such as `<TAB>`, is a word.
 */
export function componentTag(line: string): ComponentTag | undefined {
  const match = opening.exec(line)
  const [, name = '', written = ''] = match ?? []
  // A comment takes the tag's place, and would end at two dashes.
  if (!match || !/[a-z]/.test(name) || written.includes('--')) return undefined
  const attributes = new Map([...written.matchAll(attribute)].map(([, key = '', one, other]) => [key, one ?? other]))
  const kind = ['type', 'kind', 'variant'].map((key) => attributes.get(key)).find(Boolean) ?? name
  const isNote = notes.test(name) || kinds.test(name)
  const title = words.map((key) => attributes.get(key)).find(Boolean)
  const address = attributes.get('href')
  // An address without words has nowhere to stand.
  if (address && !title) return undefined
  const told = title === undefined ? (isNote ? capitalised(kinds.test(name) ? kind : name) : '') : escaped(title)
  return { name, title: address ? `[${told}](<${address}>)` : told, isNote }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&~$|#]/g, '\\$&')
}
