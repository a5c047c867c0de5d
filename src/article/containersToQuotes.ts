import { type ComponentTag, componentTag } from './componentTag.ts'

/** Words that open a container and are no title: what is inside speaks for itself. */
const silent = new Set(['code-group', 'raw', 'v-pre', 'div', 'tabs', 'tab', 'center'])

interface Container {
  /** The line that ends it; none where indentation holds the block together. */
  end: RegExp | undefined
  /** Columns of white space in front of the opening line. */
  indent: number
  /** Columns of white space that a line inside has for being inside. */
  inner: number
  /** What is inside becomes a quote. */
  isQuote: boolean
}

/** A container that a line opens, and what stands in this line's place. */
interface Opening extends Pick<Container, 'end' | 'isQuote'> {
  written: string
  /** Columns that what is inside stands further to the right. */
  deeper: number
}

/** HTML in which a line is no line of the page's. */
const rawHtml = [
  { start: /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:pre|script|style|textarea)>/i },
  { start: /^ {0,3}<!--/, end: /-->/ },
]

/** A component that fills itself when the page is shown. */
const standsAlone = /^ {0,3}<[A-Z]\w*[a-z]\w*\s*\/>\s*$/

/**
 * Write containers as quotes that open with their title in bold, line by line, so that every line keeps its number:
 * `::: tip Title` up to `:::`, `!!! note "Title"`, `??? note` or `=== "Tab"` with an indented block, and `<Note>` up to
 * `</Note>` and the like. Other components' tags say nothing about the words between them: comments take their place.
 * Code is left alone, and so is a container that is never closed.
 */
export function containersToQuotes(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const open: Container[] = []
  /** What ends the code or the HTML that a line stands in. */
  let verbatim: RegExp | undefined
  const written = lines.map((line, at) => {
    const inside = dedented(line, open)
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      return quoted(inside, open)
    }
    verbatim = endOfVerbatim(inside)
    if (verbatim) return quoted(inside, open)
    if (open.at(-1)?.end?.test(inside)) {
      open.pop()
      return quoted(inside.trim().startsWith('<') ? comment(inside) : '', open)
    }
    if (standsAlone.test(inside) && isBlank(lines[at - 1]) && isBlank(lines[at + 1]))
      return quoted(comment(inside), open)
    const found = opening(inside, lines.slice(at + 1))
    if (!found) return quoted(inside, open)
    const { end, isQuote, deeper } = found
    const indent = indentOf(line)
    const inner = end ? innermost(open) + deeper : indent + deeper
    open.push({ end, isQuote, indent, inner })
    return quoted(found.written, open)
  })
  return written.join('\n')
}

/** What ends the code, or the HTML that is not read as Markdown, which a line begins. */
function endOfVerbatim(line: string): RegExp | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (fence !== undefined) return new RegExp(`^ {0,3}${fence}${fence.charAt(0)}*\\s*$`)
  return rawHtml.find(({ start, end }) => start.test(line) && !end.test(line))?.end
}

/** A line without the indentation of the blocks it is in; a line that is indented less ends those blocks. */
function dedented(line: string, open: Container[]): string {
  const indent = indentOf(line)
  for (let last = open.at(-1); last && !last.end && line.trim() && indent < last.indent + 4; last = open.at(-1))
    open.pop()
  return line.slice(Math.min(indent, innermost(open)))
}

function innermost(open: Container[]): number {
  return open.at(-1)?.inner ?? 0
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isBlank(line: string | undefined): boolean {
  return !line?.trim()
}

function quoted(line: string, open: Container[]): string {
  return `${'> '.repeat(open.filter(({ isQuote }) => isQuote).length)}${line}`
}

/** Two spaces: what follows is a line of its own. */
function titled(title: string, tag = ''): string {
  return title ? `**${title}**${tag}  ` : tag
}

function comment(tag: string): string {
  return tag.replace(/\S.*\S/, '<!--$&-->')
}

function opening(line: string, below: string[]): Opening | undefined {
  const fenced = /^\s*(:{3,})\s*\{?\.?([\w-]+)\}?\s*(.*)$/.exec(line)
  if (fenced) {
    const [, colons = '', kind = '', rest = ''] = fenced
    const end = new RegExp(`^\\s*${colons}\\s*$`)
    const another = new RegExp(`^\\s*${colons}(?!:)\\s*\\S`)
    const title = titleOf(kind, rest)
    if (!isClosed(below, end, (next) => another.test(next))) return undefined
    return { end, isQuote: title !== '', written: titled(title), deeper: 0 }
  }
  const tag = componentTag(line)
  if (tag) return component(tag, line, below)
  const indented = /^\s*(?:!!!|\?\?\?\+?|===)\s+(?:([\w-]+)\s*)?(?:[\w-]+\s+)*(?:"([^"]*)")?\s*$/.exec(line)
  if (!indented || !/^\s{4}|^\t/.test((isBlank(below[0]) ? below[1] : below[0]) ?? '')) return undefined
  const [, kind = '', named = ''] = indented
  const title = named || titleOf(kind, '')
  return { end: undefined, isQuote: title !== '', written: titled(title), deeper: 4 }
}

function component({ name, title, isNote }: ComponentTag, line: string, below: string[]): Opening | undefined {
  const end = new RegExp(`^\\s*</${name.replaceAll('.', '\\.')}>\\s*$`)
  if (!isClosed(below, end, (next) => componentTag(next.trim())?.name === name)) return undefined
  const first = below.find((next) => !isBlank(next)) ?? ''
  // A heading says better than the component's name what a note is about.
  const shown = isNote && /^\s*#{1,6}\s/.test(first) ? '' : title
  return {
    end,
    isQuote: isNote || title !== '',
    written: titled(shown, comment(line.trim())),
    deeper: Math.max(0, indentOf(first) - indentOf(line)),
  }
}

/** Tell whether lines hold the end of a container, and not just the ends of others of its kind in it. */
function isClosed(lines: string[], end: RegExp, opens: (line: string) => boolean): boolean {
  let depth = 0
  let verbatim: RegExp | undefined
  for (const line of lines) {
    const inside = line.trim()
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      continue
    }
    verbatim = endOfVerbatim(inside)
    if (verbatim) continue
    if (opens(line)) depth += 1
    else if (!end.test(line)) continue
    else if (depth === 0) return true
    else depth -= 1
  }
  return false
}

/** The author's title, else the container's kind as a word. */
function titleOf(kind: string, rest: string): string {
  const title = rest
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\{[^}]*\}/g, '')
    .trim()
  if (title) return title
  return silent.has(kind) ? '' : kind.charAt(0).toUpperCase() + kind.slice(1)
}
