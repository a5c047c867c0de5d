import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml'

/** A value that needs quotes to be valid YAML. It is read as a text. */
interface Quoted {
  /** The line and the column at which the value starts, both from 1. */
  line: number
  column: number
  /** The line as the author wrote it, without its indentation: `title: A: b`. */
  written: string
  /** The line as it should be: `title: "A: b"`. */
  right: string
}

/** An entry that cannot be read and is left out. Line and column count from 1. */
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

/** Match a line with a value, in three groups: the indentation with the dash of a list item, the key with its colon, the value. */
const valueLine = /^(\s*(?:-\s+)?)((?:[\w.-]+|"[^"]*"|'[^']*')\s*:[ \t]+|(?<=-\s+))(\S.*?)\s*$/

/**
 * Turn invalid YAML of front matter into valid YAML. Put quotes around each text that needs them. Replace an entry that
 * still cannot be read with blank lines, so that the other entries are read and keep their lines.
 *
 * @example `title: A: b` -> `title: "A: b"`
 */
export function repairYaml(source: string): RepairedYaml {
  const quoted: Quoted[] = []
  /** While the lines of a block text (`key: |`) are read: the indentation of its key, in spaces. Else undefined. */
  let block: number | undefined
  const lines = source.split('\n').map((line, at, all) => {
    const indent = line.search(/\S/)
    if (block !== undefined && (indent > block || indent < 0)) return line
    block = /:[ \t]+[|>][-+\d]*\s*$/.test(line) ? indent : undefined
    const [, start, key, value] = valueLine.exec(line) ?? []
    if (start === undefined || key === undefined || value === undefined) return line
    // An opening quote was left open by mistake if its line has no closing quote, and a key or the end comes next.
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
    // Keep the lines of the entry above the error if they are valid without the rest.
    const above = from + error.line - 1
    lines.fill('', errorInEntry(lines.slice(from, above)) ? from : above, to)
  }
  return { yaml: lines.join('\n'), quoted, dropped }
}

/**
 * Tell whether a value is a text that YAML can only read between quotes: `A: b`. Return false for a list or a quoted
 * text that continues on the next line.
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

/**
 * Return the indexes of each entry's first line and of the line after its last. An entry starts with an unindented
 * line.
 */
function entriesOf(lines: readonly string[]): [from: number, to: number][] {
  const starts = [...lines.keys()].filter((at) => at === 0 || /^[^\s#-]/.test(lines[at] ?? ''))
  return starts.map((from, at) => [from, starts[at + 1] ?? lines.length])
}

/** Return the first error in YAML. A repeated key is no error. */
function errorIn(yaml: string): YamlError | undefined {
  const lineCounter = new LineCounter()
  return errorOf(parseDocument(yaml, { uniqueKeys: false, lineCounter, logLevel: 'error' }), lineCounter)
}

/**
 * Return the first error in the lines of an entry. A line is an error too if it is neither empty nor a key with its
 * value.
 */
function errorInEntry(lines: readonly string[]): YamlError | undefined {
  const yaml = lines.join('\n')
  const error = errorIn(yaml)
  const { contents } = parseDocument(yaml, { uniqueKeys: false, logLevel: 'error' })
  if (error || contents === null || isMap(contents)) return error
  return { reason: 'a line has no key; write it as `key: value`', line: 1, column: 1 }
}

/** Return the first error of a parsed document: an error of the parser, or an alias (`*name`) that no anchor defines. */
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
  return found ?? aliasError(document)
}

/**
 * Return an error if aliases (`*name`) make a document too large: ten aliases of ten aliases of ten make a thousand.
 */
function aliasError(document: Document.Parsed): YamlError | undefined {
  try {
    document.toJS()
    return undefined
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return { reason: 'its aliases (`*name`) stand for too much; write out what they stand for', line: 1, column: 1 }
  }
}

/** For each message of the parser, by its start: the words for an author, with the remedy. */
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

/** Describe an error of the YAML parser in words for an author, with its line and column, both from 1. */
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
