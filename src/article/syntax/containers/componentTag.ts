import { capitalise } from '../../../text/capitalise.ts'

/**
 * An opening tag on a line of its own, `<Note title="Careful">`. It belongs to a component of MDX or Vue, or to one of Slidev's
 * own, `<v-clicks>`.
 */
export interface ComponentTag {
  name: string
  /** The words of the tag's `shownAttributes`, as Markdown; may be empty. */
  title: string
  /** The kind of the callout as a word to show: `Note`, `Warning`. Empty if the component is no callout. */
  label: string
}

/** Match an attribute whose value is a quoted string, `title="A"`, or an expression without nested braces and tags, `cols={2}`. */
const attribute = /([\w:@.-]+)(?:=(?:\{?"([^"]*)"\}?|\{?'([^']*)'\}?|\{[^{}<>]*\}))?/g
const openingTag = new RegExp(`^ {0,3}<([A-Z][\\w.]*|v-[a-z-]+)((?:\\s+${attribute.source})*)\\s*>\\s*$`)
const selfClosingTag = /^ {0,3}<(?:[A-Z][A-Z\d_]*[a-z]\w*|v-[a-z-]+)\s*\/>\s*$/

/** Match the names of components that are callouts. */
const calloutNames = /^(?:note|tip|hint|info|important|warning|caution|danger|pitfall)$/i
/** Match the names of components whose attribute `type`, `kind` or `variant` says which callout they are. */
const calloutComponents = /^(?:callout|admonition|aside|alert)$/i

/** Attributes whose text a site shows, in this order. */
const shownAttributes = ['title', 'label', 'header', 'summary', 'alt', 'caption', 'description']
const addressAttributes = new Set(['src', 'href', 'to', 'url'])

/**
 * Parse a line as the opening tag of a component. Return undefined for any other line, also for `<TAB>`, because the name of a
 * component has small letters too. Return undefined, too, if an attribute that is not shown has words or a URL,
 * `<Card src="a.png">`: that tag stays as written, so that nothing is lost.
 *
 * `<Callout type="warning" title="Careful">` gives `{name: 'Callout', title: 'Careful', label: 'Warning'}`
 */
export function readComponentTag(line: string): ComponentTag | undefined {
  const [tag, name = '', written = ''] = openingTag.exec(line) ?? []
  if (tag === undefined || !/[a-z]/.test(name)) return undefined
  const values = new Map(
    [...written.matchAll(attribute)].map(([, key = '', one, other]) => [key, (one ?? other ?? '').trim()]),
  )
  // A field of an API has its name as an attribute: `<ParamField name="id" type="string">`, in Mintlify also `path="id"`.
  const field = values.has('type')
    ? ['name', 'path', 'query', 'body', 'header'].find((key) => values.get(key))
    : undefined
  const shown = field ? [...shownAttributes.filter((key) => key !== field), field] : shownAttributes
  const words = shown.flatMap((key) => values.get(key) || [])
  // In mdBook a listing has a caption and the name of its file: `<Listing file-name="src/main.rs" caption="A move">`.
  const file = values.get('file-name')
  const address = values.get('href')
  for (const [key, value] of values) {
    const isAddress = addressAttributes.has(key) && !(key === 'href' && words.length > 0)
    if (!shown.includes(key) && value !== '' && (isAddress || /\s/.test(value))) return undefined
  }
  const title = [...words.map(escaped), ...(file && !/[`\s]/.test(file) ? [`\`${file}\``] : [])].join(' ')
  const kind = ['type', 'kind', 'variant'].map((key) => values.get(key)).find(Boolean)
  return {
    name,
    title: address ? `[${title}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : title,
    label: escaped(calloutOf(name, kind)),
  }
}

/**
 * Return the label of a callout: its kind, or else the name of the component, with a capital. Return an empty string for a
 * component that is no callout. `Aside` with the kind `tip` -> `Tip`
 */
export function calloutOf(name: string, kind: string | undefined): string {
  if (calloutNames.test(name)) return capitalise(name)
  return calloutComponents.test(name) ? capitalise(kind || name) : ''
}

/** Tell whether a line is nothing but a self-closing component without attributes: `<InlineToc />`. */
export function isSelfClosingTag(line: string): boolean {
  return selfClosingTag.test(line)
}

/**
 * Escape Markdown punctuation with backslashes, except in code: `` Try `a()` ``. Leave a `_` inside of a word: it starts no
 * emphasis, and may be part of an address.
 */
function escaped(text: string): string {
  return text.replace(/`[^`\\]+`|[\\`*{}[\]<>~$|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (found) =>
    found.length > 1 ? found : `\\${found}`,
  )
}
