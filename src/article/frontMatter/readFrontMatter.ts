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

/** What remark-frontmatter makes of a block between `+++`. */
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
 * Read what the article says about itself and take the front matter out of the tree. Only facts are read, and below the
 * key `deckwright` settings of ours: no key can choose a theme, a layout or any other setting of Slidev. Front matter that
 * is not YAML is an error message on the file.
 */
export function readFrontMatter(tree: Root, file: VFile): FrontMatter {
  const node = tree.children[0]
  if (node?.type !== 'yaml' && node?.type !== 'toml')
    return { tags: [], remarks: [], settings: {}, placeOf: () => ({ line: 1, column: 1 }) }
  tree.children.shift()
  const { values, placeOf } = node.type === 'yaml' ? readYaml(node, file) : readToml(node, file)
  const settings = readSettings(values.deckwright ?? {}, placeOf, file)
  const title = text(values.title)
  const author = names(values.author ?? values.authors).join(', ')
  const date = day(values.date)
  const lang = languageTag(text(settings.lang ?? values.lang ?? values.language) ?? '')
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(lang ? { lang } : {}),
    tags: names(values.tags ?? values.keywords),
    remarks: remarkKeys.map((key) => text(values[key])).filter((value) => value !== undefined),
    settings,
    placeOf,
  }
}

/** The values of front matter, and where in the article the value of a path of keys below `deckwright` stands. */
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
  // An object is what a YAML mapping becomes; its values are checked one by one where they are read.
  return { values: typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {}, placeOf }
}

/** A place in front matter, which begins below the line of its mark. */
function pointIn({ position }: Yaml | Toml, line: number, column: number): Point {
  return { line: (position?.start.line ?? 1) + line, column }
}

function readToml(node: Toml, file: VFile): Matter {
  // The parser of TOML tells no places; a key stands in one line.
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

/** Put an error onto the file; line and column count from the front matter's first line. */
function complain(file: VFile, node: Yaml | Toml, reason: string, line = 1, column = 1): void {
  const place = pointIn(node, line, column)
  report(file, { ruleId: 'front-matter', place, reason: `Cannot read the front matter, ${reason}` })
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined
  return typeof value === 'number' ? String(value) : undefined
}

function names(value: unknown): string[] {
  if (typeof value === 'string')
    // Where a name is a link, its address is for the site that publishes the article.
    return value
      .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
      .split(/[,，、]/)
      .map((name) => name.trim())
      .filter(Boolean)
  if (Array.isArray(value)) return value.flatMap(names)
  if (typeof value === 'object' && value !== null && 'name' in value) return names(value.name)
  return typeof value === 'number' ? [String(value)] : []
}

function day(value: unknown): string | undefined {
  const written = value instanceof Date ? value.toISOString() : text(value)
  return /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0]
}
