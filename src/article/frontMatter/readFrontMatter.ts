import type { Literal, Root, Yaml } from 'mdast'
import { parse as parseToml, TomlError } from 'smol-toml'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { LineCounter, parseDocument } from 'yaml'
import { report } from '../../messages/report.ts'
import { languageTag } from '../../text/languageTag.ts'
import type { FrontMatter } from '../article.ts'
import { offsetInYaml } from '../source/offsetInYaml.ts'
import { readSettings } from './settings.ts'

/** The node that remark-frontmatter makes of a block between `+++`. */
interface Toml extends Literal {
  type: 'toml'
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml
  }
}

const remarkKeys = ['subtitle', 'description', 'excerpt', 'summary']

/**
 * Read the front matter and take it out of the tree: facts about the article, and settings below the key `deckwright`.
 * Other keys are ignored: an article must not choose a theme, a layout or another setting of Slidev. Front matter that
 * is no valid YAML or TOML is reported as an error.
 */
export function readFrontMatter(tree: Root, file: VFile): FrontMatter {
  const node = tree.children[0]
  if (node?.type !== 'yaml' && node?.type !== 'toml')
    return { tags: [], remarks: [], settings: {}, placeOf: () => ({ line: 1, column: 1 }) }
  tree.children.shift()
  const { values, placeOf } = node.type === 'yaml' ? readYaml(node, file) : readToml(node, file)
  const settings = readSettings(values.deckwright ?? {}, placeOf, file)
  const title = text(values.title)
  const author = toNames(values.author ?? values.authors).join(', ')
  const date = toDay(values.date)
  const lang = languageTag(text(settings.lang ?? values.lang ?? values.language) ?? '')
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(lang ? { lang } : {}),
    tags: toNames(values.tags ?? values.keywords),
    remarks: remarkKeys.map((key) => text(values[key])).filter((value) => value !== undefined),
    settings,
    placeOf,
  }
}

/** The values of front matter, and a function that finds the place of a setting. */
interface Matter {
  values: Record<string, unknown>
  placeOf(path: PropertyKey[]): Point
}

function readYaml(node: Yaml, file: VFile): Matter {
  const lines = new LineCounter()
  const document = parseDocument(node.value, { lineCounter: lines })
  const placeOf = (path: PropertyKey[]) => {
    const { line, col } = lines.linePos(offsetInYaml(document, ['deckwright', ...path]))
    return pointIn(node, line, col)
  }
  const [error] = document.errors
  if (error) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'not YAML'
    const [place] = error.linePos ?? []
    complain(file, node, `expected YAML: ${reason}`, place?.line, place?.col)
    return { values: {}, placeOf }
  }
  const values: unknown = document.toJS()
  // A YAML mapping becomes an object; its values are checked one by one where they are read.
  return { values: typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {}, placeOf }
}

/** Convert a place in the front matter to one in the article; line 1 is the line below the opening `---`. */
function pointIn({ position }: Yaml | Toml, line: number, column: number): Point {
  return { line: (position?.start.line ?? 1) + line, column }
}

function readToml(node: Toml, file: VFile): Matter {
  // The TOML parser gives no positions, so look for the line that has the key.
  const placeOf = (path: PropertyKey[]) => {
    const key = String(path.at(-1) ?? 'deckwright')
    return pointIn(
      node,
      Math.max(
        0,
        node.value.split('\n').findIndex((line) => line.includes(key)),
      ) + 1,
      1,
    )
  }
  try {
    return { values: parseToml(node.value), placeOf }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const reason = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? 'not TOML'
    complain(file, node, `expected TOML: ${reason}`, error.line, error.column)
    return { values: {}, placeOf }
  }
}

/** Report an error; line and column count from the first line of the front matter. */
function complain(file: VFile, node: Yaml | Toml, reason: string, line = 1, column = 1): void {
  const place = pointIn(node, line, column)
  report(file, { ruleId: 'front-matter', place, reason: `Cannot read the front matter, ${reason}` })
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined
  return typeof value === 'number' ? String(value) : undefined
}

function toNames(value: unknown): string[] {
  if (typeof value === 'string')
    // Keep only the text of a link: its address is for the site that publishes the article.
    return value
      .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
      .split(/[,，、]/)
      .map((name) => name.trim())
      .filter(Boolean)
  if (Array.isArray(value)) return value.flatMap(toNames)
  if (typeof value === 'object' && value !== null && 'name' in value) return toNames(value.name)
  return typeof value === 'number' ? [String(value)] : []
}

function toDay(value: unknown): string | undefined {
  const written = value instanceof Date ? value.toISOString() : text(value)
  return /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0]
}
