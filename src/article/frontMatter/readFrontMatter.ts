import type { Literal, Root, Yaml } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { LineCounter, parseDocument } from 'yaml'
import { report } from '../../messages/report.ts'
import { languageTag } from '../../text/languageTag.ts'
import type { FrontMatter } from '../article.ts'
import { hasSameWords } from '../outline/hasSameWords.ts'
import { offsetInYaml } from '../source/offsetInYaml.ts'
import { offsetOfKeys } from '../source/offsetOfKeys.ts'
import { withEmoji } from '../syntax/emoji/emojiCodes.ts'
import { readDate } from './readDate.ts'
import { repairToml } from './repairToml.ts'
import { errorOf, repairYaml } from './repairYaml.ts'
import { readSettings, withDefaults } from './settings.ts'

/** The mdast node of front matter between `+++` lines, which remark-frontmatter makes. */
interface Toml extends Literal {
  type: 'toml'
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml
  }
}

const descriptionKeys = ['description', 'excerpt', 'summary']

/**
 * Read the front matter and take it out of the tree: facts about the article, and settings below the key `deckwright`.
 * Ignore other keys, because an article must not choose a theme, a layout or another setting of Slidev. If the front matter
 * is no valid YAML or TOML, report that, and read the entries that can be read.
 */
export function readFrontMatter(tree: Root, file: VFile): FrontMatter {
  const node = tree.children[0]
  if (node?.type !== 'yaml' && node?.type !== 'toml')
    return {
      ...langOf(file.data.settings?.lang),
      tags: [],
      remarks: [],
      settings: file.data.settings ?? {},
      placeOf: () => ({ line: 1, column: 1 }),
    }
  tree.children.shift()
  if (node.type === 'yaml' && node.data?.isOpen) {
    const { line } = node.position?.end ?? { line: 1 }
    const reason = `Cannot find the end of the front matter, expected a line \`---\`: add it below line ${line}`
    report(file, { ruleId: 'front-matter', place: { line: 1, column: 1 }, reason, asWarning: true })
  }
  const { values, placeOf } = node.type === 'yaml' ? readYaml(node, file) : readToml(node, file)
  const settings = readSettings(values.deckwright ?? {}, placeOf, file)
  const title = wordsOf(values.title)
  const subtitle = wordsOf(values.subtitle ?? values.sub_title)
  const author = toNames(values.author ?? values.authors).join(', ')
  const date = values.date instanceof Date ? values.date.toISOString() : textOf(values.date)
  const defaults = file.data.settings
  return {
    ...(title ? { title } : {}),
    ...(subtitle ? { subtitle } : {}),
    ...(author ? { author } : {}),
    ...(date ? readDate(date) : {}),
    ...langOf(settings.lang ?? values.lang ?? values.language ?? defaults?.lang),
    tags: toNames(values.tags ?? values.keywords),
    remarks: withoutRepeats(
      descriptionKeys.map((key) => wordsOf(values[key])),
      [title, subtitle],
    ),
    settings: withDefaults(settings, defaults),
    placeOf,
  }
}

function langOf(value: unknown): { lang?: string } {
  const lang = languageTag(textOf(value) ?? '')
  return lang ? { lang } : {}
}

/**
 * Leave out descriptions that repeat a title or an earlier description: sites ask for several, and authors copy them.
 */
function withoutRepeats(values: readonly (string | undefined)[], titles: readonly (string | undefined)[]): string[] {
  const remarks: string[] = []
  for (const value of values) {
    if (value === undefined) continue
    const isRepeat = [...titles, ...remarks].some((other) => other !== undefined && hasSameWords(value, other))
    if (!isRepeat) remarks.push(value)
  }
  return remarks
}

/** The values of front matter by key, and a function that finds the article's line and column of a setting. */
interface Matter {
  values: Record<string, unknown>
  placeOf(path: PropertyKey[]): Point
}

function readYaml(node: Yaml, file: VFile): Matter {
  let lines = new LineCounter()
  let document = parseDocument(node.value, { lineCounter: lines, logLevel: 'error' })
  const placeOf = (path: PropertyKey[]) => {
    const { line, col } = lines.linePos(offsetInYaml(document, ['deckwright', ...path]))
    return pointIn(node, line, col)
  }
  const error = errorOf(document, lines)
  if (error) {
    const { yaml, quoted, dropped } = repairYaml(node.value)
    for (const { line, column, written, right } of quoted)
      warnOfMissingQuotes(file, pointIn(node, line, column), { written, right })
    const others = quoted.length > 0 ? dropped : [...dropped, error].slice(0, dropped.length || 1)
    for (const { reason, line, column } of others) reportError(file, node, `expected YAML: ${reason}`, line, column)
    lines = new LineCounter()
    document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false, logLevel: 'error' })
  }
  const values: unknown = errorOf(document, lines) ? {} : document.toJS()
  // cast: a YAML mapping becomes an object; each of its values is checked where it is read
  return { values: typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {}, placeOf }
}

function warnOfMissingQuotes(
  file: VFile,
  place: Point,
  texts: { written: string; right: string },
  language = 'YAML',
): void {
  const [written, right] = [texts.written, texts.right].map((text) => text.replaceAll('`', "'"))
  const reason = `Cannot read \`${written}\` as ${language}, expected the text in quotes: put it in quotes, \`${right}\`; it is taken as written`
  report(file, { ruleId: 'front-matter', place, reason, asWarning: true })
}

/** Turn a line and a column of the front matter's content, both from 1, into a line and a column of the article. */
function pointIn(node: Yaml | Toml, line: number, column: number): Point {
  return { line: firstLineOf(node) - 1 + line, column }
}

/**
 * Return the article's line, from 1, at which the content of the front matter starts: by default the line below `---`.
 */
export function firstLineOf({ data, position }: Pick<Yaml, 'data' | 'position'>): number {
  return data?.firstLine ?? (position?.start.line ?? 1) + 1
}

function readToml(node: Toml, file: VFile): Matter {
  // The TOML parser gives no positions, so look for the keys.
  const placeOf = (path: PropertyKey[]) => {
    const before = node.value.slice(0, offsetOfKeys(node.value, ['deckwright', ...path])).split('\n')
    return pointIn(node, before.length, (before.at(-1)?.length ?? 0) + 1)
  }
  const { values, quoted, dropped } = repairToml(node.value)
  for (const { line, column, written, right } of quoted)
    warnOfMissingQuotes(file, pointIn(node, line, column), { written, right }, 'TOML')
  for (const { reason, line, column } of dropped) reportError(file, node, `expected TOML: ${reason}`, line, column)
  return { values, placeOf }
}

/** Report an error in the front matter. `line` and `column` count from 1, at the first line of its content. */
function reportError(file: VFile, node: Yaml | Toml, reason: string, line = 1, column = 1): void {
  const place = pointIn(node, line, column)
  report(file, { ruleId: 'front-matter', place, reason: `Cannot read the front matter, ${reason}` })
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined
  return typeof value === 'number' ? String(value) : undefined
}

/** Return a text without the marks of emphasis, code and links: `**New** in [Vite](https://vite.dev)` -> `New in Vite`. */
function wordsOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text === undefined
    ? undefined
    : withEmoji(text)
        .replace(/\[([^[\]]+)\]\([^()\s]*\)/g, '$1')
        .replace(/(`+)([^`]+)\1/g, '$2')
        .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2')
}

function toNames(value: unknown): string[] {
  if (typeof value === 'string')
    // Keep only the text of a link: its URL is for the site that publishes the article.
    return value
      .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
      .split(/[;；]/.test(value) ? /[;；]/ : /[,，、]/)
      .map((name) => name.trim())
      .filter(Boolean)
  if (Array.isArray(value)) return value.flatMap(toNames)
  if (typeof value === 'object' && value !== null && 'name' in value) return toNames(value.name)
  return typeof value === 'number' ? [String(value)] : []
}
