import { codeIn, replaceOutsideCode } from '../../source/codeIn.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'
import { calloutTagNames } from './calloutTags.ts'

/** Names of tags that are no components: other syntaxes read them, or they show nothing. */
const otherTags =
  'highlight codeblock code code-toggle raw verbatim figure img image picture include include_relative asset_img asset_link post_link post_url link ref relref table comment mermaid new-in deprecated-in icon iconify fa fab fas far fontawesome bi octicon material meta param pagebreak gist tweet x addedin codetitle embed video audio iframe youtube vimeo bilibili kbd if elsif elif else unless for case when assign set capture macro block extends import from with call filter layout render_file section toc katex math'
const componentName = `(?!(?:${otherTags.replaceAll(' ', '|')})(?![\\w-]))[a-z][\\w-]*`
const settings = String.raw`(?:\s+(?:"[^"\n]*"|'[^'\n]*'|[^{}"'\n])*?)?`

/**
 * Match a tag of Hugo or Quarto, `{{< card title="A" >}}`, or of Liquid and Nunjucks, `{% card "A" %}`, unless its name is in
 * `otherTags`.
 */
const tag = new RegExp(
  String.raw`\{\{[<%]\s*(?<slash>/\s*)?(?<hugo>${componentName})(?<settings>${settings})\s*/?\s*[>%]\}\}|\{%-?\s*(?<end>end(?=[a-z]))?(?<liquid>${componentName})(?<written>${settings})\s*-?%\}`,
  'g',
)
const calloutTagName = new RegExp(`^${calloutTagNames}$`)
/**
 * Match a tag of Jekyll that includes a template, if the template shows the words in the tag's settings:
 * `{% include alert.html content="Never cache it." %}`.
 */
const include =
  /(?<=^[ \t]*)\{%-?\s*include\s+(?:[\w-]+\/)*([a-z][\w-]*)\.(?:html|md|liquid)\s+(?=[^{}]*(?:\bid=|["'][^"'{}]*\s[^"'{}]*["']))([^{}]*?)-?%\}(?=[ \t]*$)/gm
const tagsOnly = /^\s*(?:\{\{[<%][^{}\n]*[>%]\}\}\s*|\{%[^{}\n]*%\}\s*)+$/

/**
 * Match a shortcode of Hugo that has no words to show: it has no settings, or only settings with a name and a value without
 * spaces: `{{< gallery dir="a/b" >}}`.
 */
const wordless = /^\{\{[<%]\s*[\w-]+(?:\s+[\w-]+=(?:"[^"\s]*"|'[^'\s]*'|[^"'\s]+))*\s*\/?\s*[>%]\}\}$/

const setting = /(?:([\w-]+)\s*(?:=|:(?!\/\/))\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"',]+))/g
/** The attribute of a component that takes the value of a setting, by the name of the setting. */
const keys = new Map(
  Object.entries({
    content: 'text',
    heading: 'header',
    name: 'label',
    subtitle: 'description',
    subheader: 'description',
    link: 'href',
    url: 'href',
    to: 'href',
    href: 'href',
    type: 'type',
  }).concat(['title', 'label', 'text', 'header', 'summary', 'caption', 'description'].map((key) => [key, key])),
)
const severalWords = /\p{L}[\p{L}\p{N}\p{P}]*\s+[\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{2}/u
/** Match the names of tags that show their text even if it is a single word: `{{< badge "New" >}}`. */
const labelTagName = /^(?:badge|btn|button|label|pill|tag|chip|tooltip|abbr|status)$/

/** A tag in the article. */
interface Found {
  /** The index of its line. */
  line: number
  /** The offset in the line at which it starts. */
  from: number
  source: string
  name: string
  attributes: Map<string, string>
  closes: boolean
  /** Whether its line has nothing but tags. */
  isAlone: boolean
  /** The index, in the list of all tags, of its closing or opening tag. */
  pair?: number
}

/**
 * Rewrite tags that themes define, whatever their names are, as components, which the syntax `containers` reads:
 *
 * ```markdown
 * {{< card link="https://a.org" title="The oven" >}}  ->  <Card href="https://a.org" title="The oven" />
 * {% aside %}                                        ->  <Aside>
 * {{< button href="https://a.org" >}}                ->  [
 * Order                                                  Order
 * {{< /button >}}                                        ](<https://a.org>)
 * ```
 *
 * A tag stays if it has no words and nothing closes it. Tags in code stay, too.
 */
export function templateComponents(text: string): string {
  if (!/\{[{%][<%]?-?\s*[a-z]/.test(text)) return text
  const included = replaceOutsideCode(text, include, ({ 1: name = '', 2: written = '' }) => {
    // Only the site knows what the id of such a video means. Rename the tag, so that its words are shown and no link is made.
    const shown = /^(?:video|audio|embed|iframe)$/.test(name) ? `include-${name}` : name
    return `{% ${shown} ${written.trim()} %}`
  })
  const lines = included.replace(/\r\n?/g, '\n').split('\n')
  const found: Found[] = []
  for (const at of new MarkdownLines(lines))
    if (/\{[{%]/.test(lines[at] ?? '')) found.push(...tagsIn(lines[at] ?? '', at))
  pairTags(found)
  const written = found.map((one) => componentOf(one, found, lines))
  // Begin with the last tag, so that the offsets of the others stay right.
  for (const [at, { line, from, source }] of [...found.entries()].toReversed()) {
    const before = lines[line] ?? ''
    lines[line] = before.slice(0, from) + (written[at] ?? source) + before.slice(from + source.length)
  }
  return lines.join('\n')
}

/** Find the tags of a line, except those in code. */
function tagsIn(text: string, line: number): Found[] {
  const code = codeIn(text)
  const isAlone = tagsOnly.test(text)
  return Array.from(text.matchAll(tag), ({ 0: source, index: from, groups = {} }): Found => {
    const name = groups.hugo ?? groups.liquid ?? ''
    const attributes = attributesOf(name, groups.settings ?? groups.written ?? '')
    const closes = groups.slash !== undefined || groups.end !== undefined
    return { line, from, source, name, attributes, closes, isAlone }
  }).filter(({ from }) => !code.some(([start, end]) => from >= start && from < end))
}

/** Convert the settings of a tag to attributes of a component. A setting without a name is an address or words. */
function attributesOf(name: string, written: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, key, ...values] of written.matchAll(setting)) {
    const value = (values.find((one) => one !== undefined) ?? '').trim()
    const isQuoted = values[2] === undefined
    if (!value || /[<>{}"]/.test(value)) continue
    const isAddress = /^https?:\/\/\S+$/.test(value)
    const known = key === undefined ? undefined : keys.get(key.toLowerCase())
    if (isAddress && (key === undefined || known === 'href')) attributes.set('href', value)
    else if (known === 'href') continue
    else if (known) attributes.set(attributes.has(known) ? `data-${key}` : known, value)
    else if (key === undefined && isQuoted && (severalWords.test(value) || labelTagName.test(name)))
      attributes.set(attributes.has('text') ? 'description' : 'text', value)
  }
  return attributes
}

/** Set `pair` of each opening tag and of the tag that closes it. */
function pairTags(found: Found[]): void {
  const open = new Map<string, number[]>()
  for (const [at, one] of found.entries()) {
    const waiting = open.get(one.name) ?? []
    open.set(one.name, waiting)
    if (!one.closes) waiting.push(at)
    else {
      const opening = waiting.pop()
      const other = opening === undefined ? undefined : found[opening]
      if (!other) continue
      other.pair = at
      if (opening !== undefined) one.pair = opening
    }
  }
}

/** Return the text that replaces a tag; undefined if the tag stays. */
function componentOf(one: Found, found: readonly Found[], lines: readonly string[]): string | undefined {
  const other = found[one.pair ?? -1]
  const [opening, closing] = one.closes ? [other, one] : [one, other]
  if (!opening || (calloutTagName.test(one.name) && closing)) return undefined
  const { attributes } = opening
  const name = opening.name.replace(/(?:^|[-_]+)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const written = [name, ...Array.from(attributes, ([key, value]) => `${key}="${value}"`)].join(' ')
  if (!closing && [...attributes.keys()].some((key) => !/^(?:href|type)$/.test(key))) return `<${written} />`
  // Only the site knows what a shortcode without words shows. Make it a component without words, which is left out.
  if (!closing)
    return wordless.test(one.source) && !one.isAlone && isApart(one, lines)
      ? `<${name} data-tag="${opening.name}" />`
      : undefined
  const isInLine = opening.line === closing.line
  if (!isInLine && !(opening.isAlone && closing.isAlone)) return undefined
  const url = attributes.get('href')
  if (!isInLine && url !== undefined && attributes.size === 1) {
    const isText = lines.slice(opening.line, closing.line).every((line) => line.trim())
    return isText ? (one.closes ? `](<${url}>)` : '[') : undefined
  }
  return one.closes ? `</${name}>` : `<${written}>`
}

/** Tell whether a tag stands after a sentence, or before one with a capital. Within a sentence, leaving it out would leave a gap. */
function isApart({ line, from, source }: Found, lines: readonly string[]): boolean {
  const text = lines[line] ?? ''
  const [before, after] = [text.slice(0, from), text.slice(from + source.length)]
  return after.trim() ? !before.trim() && /^\s+\p{Lu}/u.test(after) : /[.!?。！？]\s*$/.test(before)
}
