import { capitalise } from '../../../text/capitalise.ts'

/**
 * An opening tag of an MDX or Vue component, or of one that every deck of Slidev has, `<v-clicks>`, on a line of its own:
 * `<Note title="Careful">`.
 */
export interface ComponentTag {
  name: string
  /** The title in its attributes, as Markdown; may be empty. */
  title: string
  /** The kind of callout, as a word to show: `Note`, `Warning`. Empty if it is no callout. */
  note: string
}

/** An attribute whose value is a quoted string or an expression without nested braces and tags. */
const attribute = /([\w:@.-]+)(?:=(?:\{?"([^"]*)"\}?|\{?'([^']*)'\}?|\{[^{}<>]*\}))?/g
const openingTag = new RegExp(`^ {0,3}<([A-Z][\\w.]*|v-[a-z-]+)((?:\\s+${attribute.source})*)\\s*>\\s*$`)
const closedTag = /^ {0,3}<(?:[A-Z][A-Z\d_]*[a-z]\w*|v-[a-z-]+)\s*\/>\s*$/

/** Names of callouts. */
const calloutNames = /^(?:note|tip|hint|info|important|warning|caution|danger|pitfall)$/i
/** Components whose attribute `type`, `kind` or `variant` names the callout. */
const calloutComponents = /^(?:callout|admonition|aside|alert)$/i

/** Attributes whose text the page shows, in this order. */
const shownAttributes = ['title', 'label', 'header', 'summary', 'alt', 'caption', 'description']
const addressAttributes = new Set(['src', 'href', 'to', 'url'])

/**
 * Parse a line as the opening tag of a component, whose name has capitals and small letters: `<TAB>` is text. A tag
 * with text or a URL in an attribute that is not one of `shownAttributes`, as in `<Card src="a.png">`, is no component:
 * it is shown as written, so that nothing is lost.
 *
 * `<Callout type="warning" title="Careful">` gives `{name: 'Callout', title: 'Careful', note: 'Warning'}`
 */
export function componentTag(line: string): ComponentTag | undefined {
  const [tag, name = '', written = ''] = openingTag.exec(line) ?? []
  if (tag === undefined || !/[a-z]/.test(name)) return undefined
  const values = new Map(
    [...written.matchAll(attribute)].map(([, key = '', one, other]) => [key, (one ?? other ?? '').trim()]),
  )
  // A field of an API: `<ParamField name="id" type="string">`.
  const shown = values.has('type') && values.has('name') ? [...shownAttributes, 'name'] : shownAttributes
  const words = shown.flatMap((key) => values.get(key) || [])
  const address = values.get('href')
  for (const [key, value] of values) {
    const isAddress = addressAttributes.has(key) && !(key === 'href' && words.length > 0)
    if (!shown.includes(key) && value !== '' && (isAddress || /\s/.test(value))) return undefined
  }
  const title = words.map(escaped).join(' ')
  const kind = ['type', 'kind', 'variant'].map((key) => values.get(key)).find(Boolean)
  return {
    name,
    title: address ? `[${title}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : title,
    note: escaped(calloutOf(name, kind)),
  }
}

/** Return the kind of callout that a component is, as a word to show, or an empty string: `Aside`, `tip` -> `Tip`. */
export function calloutOf(name: string, kind: string | undefined): string {
  if (calloutNames.test(name)) return capitalise(name)
  return calloutComponents.test(name) ? capitalise(kind || name) : ''
}

/** Tell whether a line is a self-closing component without attributes, which has no text: `<InlineToc />`. */
export function isClosedTag(line: string): boolean {
  return closedTag.test(line)
}

/**
 * Backslash-escape Markdown punctuation. `_` inside a word never starts emphasis, and may be in an address, so leave
 * it.
 */
function escaped(text: string): string {
  return text.replace(/[\\`*{}[\]<>~$|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
}
