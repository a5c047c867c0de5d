import { htmlTagNames } from 'html-tag-names'

/**
 * How many levels of nesting are parsed at most. Nobody nests deeper by hand. The parsers' time grows with the cube of
 * the depth, and recursion overflows the stack at some thousands of levels.
 */
export const maxNesting = 64

/** The first position at which a text nests too deeply. */
export interface TooDeep {
  /** What nests too deeply, for the message: `quotes, lists and footnotes`. */
  what: string
  /** Line and column count from 1. */
  line: number
  column: number
}

/** An open block: a quote; or a list item or a footnote, as the number of columns by which its content is indented. */
type Container = 'quote' | number

/**
 * Elements that never nest: void elements, as `<br>`, and elements that the next tag of the same name closes, as `<p>`.
 */
const neverNested = new Set(
  'a area base br col dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
)
const blockTags = new Set('article aside blockquote center details div dl figure main ol section table ul'.split(' '))
const inlineTags = new Set(htmlTagNames.filter((name) => !neverNested.has(name) && !blockTags.has(name)))

/**
 * Find the first position at which blocks nest too deeply (quotes, lists and footnotes; containers, `:::` and `!!!`),
 * or HTML tags, or links, images and emphasis. Read the text line by line, because a parser would overflow the stack on
 * it.
 */
export function findTooDeep(text: string): TooDeep | undefined {
  const containers: Container[] = []
  const blocks: string[] = []
  let directives = 0
  let fence: { mark: string; depth: number } | undefined
  let pairs = new OpenPairs()
  for (const [at, written] of text.split(/\r\n?|\n/).entries()) {
    const line = written.includes('\t') ? expandTabs(written) : written
    const found = (what: string, column: number): TooDeep => ({ what, line: at + 1, column: column + 1 })
    if (line.trim() === '') {
      pairs = new OpenPairs()
      continue
    }
    let column = closeEnded(line, containers)
    if (fence && containers.length >= fence.depth) {
      const rest = line.slice(column).trim()
      if (rest.startsWith(fence.mark) && rest === (rest[0] ?? '').repeat(rest.length)) fence = undefined
      continue
    }
    fence = undefined
    for (;;) {
      const opened = containerAt(line, column)
      if (!opened) break
      containers.push(opened.container)
      column = opened.end
      if (containers.length > maxNesting) return found('quotes, lists and footnotes', opened.start)
    }
    const rest = line.slice(column)
    const [, mark] = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(rest) ?? []
    if (mark !== undefined) {
      fence = { mark, depth: containers.length }
      continue
    }
    if (/^ *:{3,}[ \t]*\S/.test(rest)) directives++
    else if (/^ *:{3,}[ \t]*$/.test(rest)) directives = Math.max(0, directives - 1)
    const indent = /^ *(?=!!!|\?\?\?)/.exec(rest)?.[0].length ?? 0
    if (Math.max(directives, indent / 4) > maxNesting) return found('containers', column)
    const shown = withoutCode(rest)
    const tag = findDeepTag(shown, blocks, pairs)
    if (tag !== undefined) return found('HTML', column + tag)
    const pair = pairs.read(shown)
    if (pair !== undefined) return found('links, images and emphasis', column + pair)
  }
  return undefined
}

/** Close the containers that a line does not continue. Return the column after the markers of the containers that stay open. */
function closeEnded(line: string, containers: Container[]): number {
  let column = 0
  for (const [at, container] of containers.entries()) {
    const rest = line.slice(column, column + 1000)
    const indent = rest.search(/[^ ]/)
    if (container === 'quote' ? indent > 3 || rest[indent] !== '>' : indent < container) {
      containers.length = at
      break
    }
    if (container === 'quote') column += indent + (rest[indent + 1] === ' ' ? 2 : 1)
    else column += container
  }
  return column
}

/** Return the quote, the list item or the footnote that starts at a column, and the columns at which its marker starts and ends. */
function containerAt(line: string, from: number): { container: Container; start: number; end: number } | undefined {
  const rest = line.slice(from, from + 1000)
  const [mark] = /^ {0,3}(?:>|(?:[-+*]|\d{1,9}[.)])(?= |$)|\[\^[^\s[\]]{1,200}\]:)/.exec(rest) ?? []
  if (mark === undefined || /^ *([-*])(?: *\1){2,} *$/.test(line.slice(from))) return undefined
  const start = from + mark.length - mark.trimStart().length
  const behind = rest.slice(mark.length).search(/[^ ]/)
  if (mark.endsWith('>')) return { container: 'quote', start, end: from + mark.length + (behind > 0 ? 1 : 0) }
  if (mark.endsWith(':')) return { container: 4, start, end: from + mark.length + Math.max(0, behind) }
  const width = mark.length + (behind > 0 && behind < 5 ? behind : 1)
  return { container: width, start, end: from + width }
}

/**
 * Add the tags that a line opens to the open tags, and remove the tags that it closes. Return the index of the first
 * tag that nests too deeply. Inline tags are open until the end of their paragraph at most.
 */
function findDeepTag(text: string, blocks: string[], { tags }: OpenPairs): number | undefined {
  for (const { 1: slash, 2: name = '', 3: end, index } of text.matchAll(/<(\/?)([A-Za-z][\w.-]*)[^<>]*?(\/?)>/g)) {
    const isComponent = /^[A-Z]/.test(name) && text.slice(0, index).trim() === ''
    const tag = isComponent ? name : name.toLowerCase()
    const open = isComponent || blockTags.has(tag) ? blocks : inlineTags.has(tag) ? tags : undefined
    if (!open || end) continue
    if (!slash) open.push(tag)
    else if (open.includes(tag)) open.length = open.lastIndexOf(tag)
    if (blocks.length + tags.length > maxNesting) return index
  }
  return undefined
}

/**
 * The inline tags, brackets and emphasis markers that are open in a paragraph. `#brackets` and `#marks` hold a number
 * for each open bracket or marker: how many levels of closed pairs lie inside of it so far.
 */
class OpenPairs {
  tags: string[] = []
  #brackets: number[] = []
  #marks: number[] = []

  /** Read the next line of the paragraph. Return the index at which a pair with too many levels inside of it closes. */
  read(text: string): number | undefined {
    for (const { 0: mark, index } of text.matchAll(/[[\]]|\*+|_+|~+/g)) {
      const isSpace = (at: number) => /^\s?$/.test(text.charAt(at))
      const isBracket = mark === '[' || mark === ']'
      const open = isBracket ? this.#brackets : this.#marks
      const opens = isBracket ? mark === '[' : !isSpace(index + mark.length)
      const closes = isBracket ? mark === ']' : !isSpace(index - 1)
      // `**` opens or closes a single pair.
      const times = isBracket ? 1 : Math.ceil(mark.length / 2)
      for (let time = 0; time < times; time++) {
        if (closes && (open.length > 0 || isBracket)) {
          const height = (open.pop() ?? 0) + 1
          if (height > maxNesting) return index
          if (open.length > 0) open.push(Math.max(open.pop() ?? 0, height))
        } else if (opens) open.push(0)
      }
    }
    return undefined
  }
}

/** Replace inline code and escapes such as `\*` in a line with as many spaces. */
function withoutCode(line: string): string {
  const runs = Array.from(line.matchAll(/\\.|`+/g))
  let shown = ''
  for (let at = 0; at < runs.length; at++) {
    const [run] = runs[at] ?? []
    const start = runs[at]?.index ?? 0
    const close = run?.startsWith('`') ? nextOf(runs, at) : -1
    if (close !== -1) at = close
    shown = (shown + line.slice(shown.length, start)).padEnd((runs[at]?.index ?? 0) + (runs[at]?.[0].length ?? 0))
  }
  return shown + line.slice(shown.length)
}

function nextOf(runs: RegExpExecArray[], at: number): number {
  for (let next = at + 1; next < runs.length; next++) if (runs[next]?.[0] === runs[at]?.[0]) return next
  return -1
}

function expandTabs(line: string): string {
  let expanded = ''
  for (const part of line.split(/(\t)/)) expanded += part === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : part
  return expanded
}
