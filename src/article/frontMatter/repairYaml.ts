import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml'

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
 * Make valid YAML of front matter that is invalid, line by line: a text that needs quotes gets them, an entry that
 * cannot be read is replaced by blank lines. The other entries are read.
 *
 * @example `title: A: b` -> `title: "A: b"`
 */
export function repairYaml(source: string): RepairedYaml {
  const quoted: Quoted[] = []
  /** Indentation of the key whose lines are a text below it: `|`, `>`. */
  let block: number | undefined
  const lines = source.split('\n').map((line, at, all) => {
    const indent = line.search(/\S/)
    if (block !== undefined && (indent > block || indent < 0)) return line
    block = /:[ \t]+[|>][-+\d]*\s*$/.test(line) ? indent : undefined
    const [, start, key, value] = valueLine.exec(line) ?? []
    if (start === undefined || key === undefined || value === undefined) return line
    // A quote opens a text over several lines only if a quote closes it before the next key.
    const isOpen = /^["']/.test(value) && !value.includes(value.charAt(0), 1) && !/^(?:\s|$)/.test(all[at + 1] ?? 'end')
    if (!isOpen && !needsQuotes(key, value)) return line
    const text = isOpen ? value.slice(1) : value
    const right = `${key}${inQuotes(text)}`
    quoted.push({ line: at + 1, column: start.length + key.length + 1, written: `${key}${value}`, right })
    return `${start}${key}${JSON.stringify(text)}`
  })
  if (errorIn(lines.join('\n')) === undefined) return { yaml: lines.join('\n'), quoted, dropped: [] }
  const dropped: Dropped[] = []
  for (const [from, to] of entriesOf(lines)) {
    const error = errorInEntry(lines.slice(from, to))
    if (!error) continue
    dropped.push({ ...error, line: from + error.line })
    // What stands above the error may be an entry of its own.
    const above = from + error.line - 1
    lines.fill('', errorInEntry(lines.slice(from, above)) ? from : above, to)
  }
  return { yaml: lines.join('\n'), quoted, dropped }
}

/**
 * Tell whether a value is a text that YAML cannot read without quotes. A list or a quoted text that continues on the next
 * line is not.
 */
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
function errorIn(yaml: string): YamlError | undefined {
  const lineCounter = new LineCounter()
  return errorOf(parseDocument(yaml, { uniqueKeys: false, lineCounter, logLevel: 'error' }), lineCounter)
}

/** The first error of the lines of an entry, which is a key with its value, or nothing. */
function errorInEntry(lines: readonly string[]): YamlError | undefined {
  const yaml = lines.join('\n')
  const error = errorIn(yaml)
  const { contents } = parseDocument(yaml, { uniqueKeys: false, logLevel: 'error' })
  if (error || contents === null || isMap(contents)) return error
  return { reason: 'a line has no key; write it as `key: value`', line: 1, column: 1 }
}

/** The first error of a document: what its parser has found, or an alias (`*name`) of nothing. */
export function errorOf(document: Document.Parsed, lines: LineCounter): YamlError | undefined {
  const [error] = document.errors
  if (error) return describeYamlError(error)
  let found: YamlError | undefined
  visit(document, {
    Alias(_, alias) {
      if (found || alias.resolve(document)) return
      const { line, col } = lines.linePos(alias.range?.[0] ?? 0)
      found = { reason: `\`*${alias.source}\` stands for nothing; put the text in quotes`, line, column: col }
    },
  })
  return found
}

/** What the parser's errors mean to an author, with the remedy, by how its messages begin. */
const meanings: [message: RegExp, meaning: string][] = [
  [/^Missing closing/, 'a text has no end; end it with the quote that opens it'],
  [/^Tabs are not allowed/, 'a line is indented with tabs; indent it with spaces'],
  [/^Map keys must be unique/, 'a key stands there twice; remove one of the two'],
  [/^Flow sequence/, 'a list has no end; end it with `]`'],
  [/^Flow map/, 'a mapping has no end; end it with `}`, or put the text in quotes'],
  [/^Implicit (?:map )?keys/, 'a line has no key; write it as `key: value`'],
  [
    /^All mapping items must start|^A collection cannot be both|^Nested mappings/,
    'keys are not indented alike; indent them alike',
  ],
]

interface YamlError {
  reason: string
  line: number
  column: number
}

/** What is wrong with some YAML, in words, and where, from line 1 and column 1. */
function describeYamlError({
  message,
  linePos,
}: {
  message: string
  linePos?: readonly [start: { line: number; col: number }, ...unknown[]] | undefined
}): YamlError {
  const [place] = linePos ?? []
  const written = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'not YAML'
  const reason = meanings.find(([start]) => start.test(written))?.[1] ?? written
  return { reason, line: place?.line ?? 1, column: place?.col ?? 1 }
}
