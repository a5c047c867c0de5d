import { parseDocument } from 'yaml'

/** A value that is no YAML, and is taken as it is written. */
interface Quoted {
  /** The line that it stands on, and its column, from 1. */
  line: number
  column: number
  /** The line, without its indentation, and how it would be right. */
  written: string
  right: string
}

/** An entry that cannot be read at all. */
interface Dropped {
  line: number
  column: number
  reason: string
}

interface RepairedYaml {
  yaml: string
  quoted: Quoted[]
  dropped: Dropped[]
}

/** A line with a value: its indentation with a dash, its key, and the value. */
const valueLine = /^(\s*(?:-\s+)?)((?:[\w.-]+|"[^"]*"|'[^']*')\s*:[ \t]+|(?<=-\s+))(\S.*?)\s*$/

/**
 * Make YAML of front matter that is none, line by line: a text that needs quotes gets them, an entry that cannot be read
 * is replaced by blank lines. The other entries are read.
 *
 * @example `title: A: b` -> `title: "A: b"`
 */
export function repairYaml(source: string): RepairedYaml {
  const quoted: Quoted[] = []
  /** Indentation of the key whose lines are a text below it: `|`, `>`. */
  let block: number | undefined
  const lines = source.split('\n').map((line, at) => {
    const indent = line.search(/\S/)
    if (block !== undefined && (indent > block || indent < 0)) return line
    block = /:[ \t]+[|>][-+\d]*\s*$/.test(line) ? indent : undefined
    const [, start, key, value] = valueLine.exec(line) ?? []
    if (start === undefined || key === undefined || value === undefined || !needsQuotes(key, value)) return line
    const right = `${key}${inQuotes(value)}`
    quoted.push({ line: at + 1, column: start.length + key.length + 1, written: `${key}${value}`, right })
    return `${start}${key}${JSON.stringify(value)}`
  })
  if (errorIn(lines.join('\n')) === undefined) return { yaml: lines.join('\n'), quoted, dropped: [] }
  const dropped: Dropped[] = []
  for (const [from, to] of entriesOf(lines)) {
    const error = errorIn(lines.slice(from, to).join('\n'))
    if (!error) continue
    dropped.push({ ...error, line: from + error.line })
    lines.fill('', from, to)
  }
  return { yaml: lines.join('\n'), quoted, dropped }
}

/** Tell whether a value is a text that YAML cannot read without quotes. What opens a list or quotes and goes on below is none. */
function needsQuotes(key: string, value: string): boolean {
  if (errorIn(`${key}${value}`) === undefined) return false
  if (/^["']/.test(value)) return value.indexOf(value.charAt(0), 1) > 0
  if (/^[[{]/.test(value)) return /[\]}]/.test(value)
  return true
}

function inQuotes(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}

/** Where the entries of the mapping begin and end: lines that begin with a key, and what belongs to them. */
function entriesOf(lines: readonly string[]): [from: number, to: number][] {
  const starts = [...lines.keys()].filter((at) => at === 0 || /^[^\s#-]/.test(lines[at] ?? ''))
  return starts.map((from, at) => [from, starts[at + 1] ?? lines.length])
}

/** The first error of some YAML; keys may recur. */
function errorIn(yaml: string): { reason: string; line: number; column: number } | undefined {
  const [error] = parseDocument(yaml, { uniqueKeys: false }).errors
  return error && describeYamlError(error)
}

/** What is wrong with some YAML, in words, and where, from line 1 and column 1. */
export function describeYamlError({
  message,
  linePos,
}: {
  message: string
  linePos?: readonly [start: { line: number; col: number }, ...unknown[]] | undefined
}): {
  reason: string
  line: number
  column: number
} {
  const [place] = linePos ?? []
  const reason = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'not YAML'
  return { reason, line: place?.line ?? 1, column: place?.col ?? 1 }
}
