import { replaceOutsideCode } from '../../source/codeIn.ts'
import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'
import { pairLines } from '../../source/pairLines.ts'

/**
 * Names of tags around a callout, in Hexo, GitBook and themes of Hugo. A name is either a kind of callout, `tip`, or a word for
 * callouts of any kind, `callout`.
 */
const callouts =
  'note subnote notice hint tip info warning danger important caution callout alert admonition message details folding fold expand spoiler panel tab step hideToggle hideBlock timeline'
/** Names of tags that only arrange their content, so that their name is not shown as a title. */
const frames = 'tabpane tabs columns column center stepper content-ref row col'
/** The source of a pattern that matches any name of a tag in `callouts` or `frames`. */
export const calloutTagNames = `(?:${`${callouts} ${frames}`.replaceAll(' ', '|')})`

/** Match the opening tag of a quote in Hexo, with the name of the quote's author: `{% blockquote Ann %}`. */
const quoteOpening = /^(\s*)\{%-?\s*(blockquote|quote|pullquote|centerquote|cq)(?![\w-])\s*(.*?)\s*-?%\}\s*$/

/** Match the opening tag of a callout on a line of its own. The groups are indentation, name and settings. */
const openings = [
  new RegExp(`^(\\s*)\\{%-?\\s*(${calloutTagNames})(?![\\w-])\\s*(.*?)\\s*-?%\\}\\s*$`),
  new RegExp(`^(\\s*)\\{\\{[<%]\\s*(${calloutTagNames})(?![\\w-])\\s*(.*?)\\s*[>%]\\}\\}\\s*$`),
]

/** Match an opening or closing tag of a callout within a line: `{% note %}`, `{{< /tab >}}`. */
export const calloutTag = new RegExp(
  `\\{%-?\\s*(?:end)?${calloutTagNames}(?![\\w-])[^{}\\n]*%\\}|\\{\\{[<%]\\s*/?\\s*${calloutTagNames}(?![\\w-])[^{}\\n]*[>%]\\}\\}`,
)
/** Match the inside of a `calloutTag`, and split it. */
const tagParts = new RegExp(
  `(?<close>end|/\\s*)?(?<name>${calloutTagNames})(?![\\w-])\\s*(?<settings>[^{}]*?)\\s*-?[>%]\\}`,
)

/**
 * Return the title in a tag of a callout: an empty string if it has none, undefined if the settings of the tag are unknown.
 */
export function calloutTitleOf(tag: string): string | undefined {
  const { close, name = '', settings = '' } = tagParts.exec(tag)?.groups ?? {}
  if (close !== undefined) return ''
  const container = containerOf(name, settings)
  return container === undefined ? undefined : (/^\S+ (.*)$/.exec(container)?.[1] ?? '')
}

const argument = /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)",?|'([^']*)',?|(\S+)/g
const kindKeys = /^(?:type|style|kind|level|class|variant|status)$/i
const titleKeys = /^(?:title|header|heading|summary|label|name|caption)$/i
const kinds = /^(?:note|info|tip|hint|success|warning|warn|danger|error|important|caution|question|example|quote|bug)$/i

/** Match a setting that only says how a callout looks: `primary`, `no-icon`. */
const appearance =
  /^(?:default|primary|secondary|light|dark|simple|modern|flat|no-?icon|disabled|icon|true|false|open|closed|md|html|markdown|\d+|blue|red|green|purple|orange|pink|cyan|yellow|gr[ae]y|fa[srlb]?|fa-[\w-]*|fa\S* .*)$/

/** Match the names of tags whose first word in small letters is the name of an icon: `{{< alert "fire" >}}`. */
const iconFirst = /^(?:alert|callout|admonition|notice)$/

/** Match a line that consists of two or more tags of callouts: `{{% /tab %}} {{% tab "Debian" %}}`. */
const tagsOnly = new RegExp(`^(\\s*)((?:(?:${calloutTag.source})\\s*){2,})$`)

/** Match a line that starts with the opening tag of a callout, goes on with words, and does not close the callout. */
const opensInText = new RegExp(
  `^(\\s*)(\\{%-?\\s*(${calloutTagNames})(?![\\w-])[^{}\\n]*%\\})(?!.*\\{%-?\\s*end)\\s*(\\S.*)$`,
)

/** The colons around a container, more than an author writes inside of one. */
const colons = ':'.repeat(21)

/**
 * Rewrite tags of Hexo, GitBook and Hugo around a callout as containers. Every line keeps its number:
 *
 * ```markdown
 * {% note warning %}            ::: warning        {{% notice tip "Pro" %}}        ::: note Pro
 * Hot surface.              ->  Hot surface.       Use gloves.                 ->  Use gloves.
 * {% endnote %}                 :::                {{% /notice %}}                 :::
 * ```
 *
 * `{% blockquote Ann %}` becomes a quote. Of several tags on one line, only the titles stay. Code, tags that nothing closes,
 * and tags with unknown settings stay as they are.
 */
export function calloutTags(text: string): string {
  if (!/\{[%{]/.test(text)) return text
  // Blank the lines `<--->`, by which the Hugo theme Book separates columns.
  const lines = replaceOutsideCode(text.replace(/\r\n?/g, '\n'), /^[ \t]*<-{3,}>[ \t]*$/gm, () => '').split('\n')
  commentsToTags(lines)
  const finder = new LineFinder(lines)
  const ends = new Map<string, Map<number, number>>()
  for (const at of new MarkdownLines(lines, { finder })) {
    const line = lines[at] ?? ''
    if (opensInText.test(line)) removeCalloutTags(lines, at, finder)
    const several = tagsOnly.exec(line)
    if (several) {
      lines[at] = titlesOf(several[1], several[2])
      continue
    }
    const found = openings.map((opening) => opening.exec(line)).find(Boolean)
    const endOf = (name: string) => {
      const pairs = ends.get(name) ?? pairsOf(lines, name)
      ends.set(name, pairs)
      return pairs.get(at)
    }
    if (found) rewrite(lines, at, found, endOf)
    const quoted = quoteOpening.exec(line)
    if (quoted) quote(lines, at, quoted, endOf)
  }
  return lines.join('\n')
}

/**
 * Rewrite the comments around each tab in Hexo's tabs, and around each entry of its timelines, as tags. `<!-- tab npm@code -->`
 * becomes `{% tab "npm" %}`. The text after the `@` is the name of an icon.
 */
function commentsToTags(lines: string[]): void {
  let name = ''
  for (const at of new MarkdownLines(lines, { from: 0 })) {
    const line = lines[at] ?? ''
    const [, end = '', opened] = /^\s*\{%-?\s*(end)?(tabs|timeline)(?![\w-])/.exec(line) ?? []
    if (opened) name = end ? '' : opened
    const [, before = '', close = '', title = ''] =
      /^(\s*)<!--\s*(end)?(?:tab|timeline)\b\s*(.*?)\s*-->\s*$/.exec(line) ?? []
    if (!name || !/^\s*<!--\s*(?:end)?(?:tab|timeline)\b/.test(line)) continue
    lines[at] = close ? `${before}{% endtab %}` : `${before}{% tab "${title.replace(/@.*$|"/g, '').trim()}" %}`
  }
}

/**
 * Remove the tags of a callout whose first words follow the opening tag on the same line: `{% callout "warn" %}Mind it.` to
 * `{% endcallout %}`. Its title stays in front of these words, with a colon.
 */
function removeCalloutTags(lines: string[], at: number, finder: LineFinder): void {
  const [, indent = '', tag = '', name = '', rest = ''] = opensInText.exec(lines[at] ?? '') ?? []
  const end = finder.after(at, new RegExp(`^\\s*\\{%-?\\s*end${name}\\s*-?%\\}\\s*$`))
  const title = calloutTitleOf(tag)
  if (end < 0 || title === undefined) return
  lines[at] = `${indent}${title && `${title}: `}${rest}`
  lines[end] = ''
}

/** Return the titles in a line of tags, in bold: `{{% /tab %}} {{% tab "Debian" %}}` -> `**Debian**`. */
function titlesOf(indent = '', tags = ''): string {
  const titles = [...tags.matchAll(new RegExp(tagParts.source, 'g'))].flatMap(({ groups }) => {
    const { close, name = '', settings = '' } = groups ?? {}
    const [, ...words] = close === undefined ? (containerOf(name, settings) ?? '').split(' ') : []
    return words.length > 0 ? `**${words.join(' ')}**` : []
  })
  return `${indent}${titles.join(' ')}`
}

/** Returns the index of the line that closes the current tag, whose name is `name`. Returns undefined if nothing closes it. */
type EndOf = (name: string) => number | undefined

/**
 * Turn the lines between an opening tag and its closing tag into a quote. The author of `{% blockquote Ann, The Book %}` stands
 * on its last line.
 */
function quote(
  lines: string[],
  at: number,
  [, indent = '', name = '', author = '']: RegExpExecArray,
  endOf: EndOf,
): void {
  const end = endOf(name)
  if (end === undefined) return
  lines[at] = ''
  for (let inside = at + 1; inside < end; inside += 1) {
    const line = lines[inside] ?? ''
    lines[inside] = `${indent}> ${line.startsWith(indent) ? line.slice(indent.length) : line}`
  }
  const who = author.replace(/^(["'])(.*)\1$/, '$2')
  lines[end] = who && !/^(?:left|right|center)$/.test(who) ? `${indent}> — ${who}` : ''
}

function rewrite(
  lines: string[],
  at: number,
  [, indent = '', name = '', settings = '']: RegExpExecArray,
  endOf: EndOf,
): void {
  const end = endOf(name)
  const container = containerOf(name, settings)
  if (end === undefined || container === undefined) return
  lines[at] = `${indent}${colons} ${container}`
  lines[end] = `${indent}${colons}`
}

/** Map the index of each line with an opening tag of a name to the index of the line that closes it. */
function pairsOf(lines: readonly string[], name: string): Map<number, number> {
  const tag = new RegExp(
    `^\\s*\\{(?:%-?\\s*(?<end>end)?${name}(?![\\w-])[^{}]*%|\\{[<%]\\s*(?<slash>/)?\\s*${name}(?![\\w-])[^{}]*[>%]\\})\\}\\s*$`,
  )
  return pairLines(lines, (line) => {
    const found = tag.exec(line)
    return found ? (found.groups?.end || found.groups?.slash ? 'closes' : 'opens') : undefined
  })
}

/**
 * Convert the name and the settings of a tag to the kind and the title of a container: `notice`, `tip "Pro"` -> `note Pro`.
 * Return undefined if the settings list the names of tabs.
 */
function containerOf(name: string, settings: string): string | undefined {
  if (frames.split(' ').includes(name)) return /\bitems\s*=/.test(settings) ? undefined : 'div'
  // The title ends at the first comma: `{% hideToggle Show it,#fff,red %}`.
  if (/^(?:hide|timeline)/.test(name)) return `note ${settings.split(',')[0]}`.trim()
  let kind = kinds.test(name) && name !== 'hint' ? name : undefined
  const words: string[] = []
  // A title may follow after settings and a comma: `{% folding cyan open, Title %}`.
  const [, before = '', behind] = /^([\w\s-]+),\s*(.+)$/.exec(settings) ?? []
  const isApart = behind !== undefined && before.split(/\s+/).every((word) => appearance.test(word) || kinds.test(word))
  let title = isApart ? behind : undefined
  for (const [, key, ...values] of (isApart ? before : settings).matchAll(argument)) {
    const value = values.find((one) => one !== undefined) ?? ''
    if (key !== undefined && titleKeys.test(key)) title = value
    else if (key !== undefined && !kindKeys.test(key)) continue
    else if (kinds.test(value) && words.length === 0) kind = value
    else if (iconFirst.test(name) && words.length === 0 && /^[a-z-]+$/.test(value)) continue
    else if (key === undefined && (words.length > 0 || !appearance.test(value)) && /[\p{L}\p{N}]/u.test(value))
      words.push(value)
  }
  const named = (title ?? words.join(' ').replace(/ (?:true|false)$/, '')).trim()
  const known = kind === undefined || kind === 'warn' ? (kind ? 'warning' : name) : kind
  if (named) return `note ${named}`
  return /^(?:tab|step|details|folding|fold|expand|spoiler|panel)$/.test(known)
    ? 'div'
    : /^(?:subnote|notice|callout|alert|admonition|message|success)$/.test(known)
      ? 'note'
      : known.toLowerCase()
}
