import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { closesComment, hidden, opensComment } from '../comments/percentBlocks.ts'
import { type ComponentTag, componentTag, isClosedTag } from './componentTag.ts'
import type { ContainerTag, ContainerTags } from './containerTags.ts'
import { opensNotes } from './opensNotes.ts'

/** Words that open a container and are no title: what is inside speaks for itself. */
const silent = new Set(['code-group', 'raw', 'v-pre', 'div', 'tabs', 'tab', 'center'])

/** A class of Pandoc's that only sets the look. MyST writes the kinds of its notes so. */
const isLook = /^\.(?!callout-|(?:note|tip|hint|info|important|warning|caution|danger)$)/

interface Container {
  /** The line that ends it, by its index; none where indentation holds the block together. */
  end: number | undefined
  /** Columns of white space in front of the opening line. */
  indent: number
  /** Columns of white space that a line inside has for being inside. */
  inner: number
  /** Of what becomes a quote: where its mark stands, which is in a list's item not the first column. */
  mark: number | undefined
}

/** A container that a line opens, and what stands in this line's place. */
interface Opening {
  /** As Markdown; empty where it has none. */
  title: string
  /** The line says more than its title, or that there is none. */
  isTag: boolean
  isNotes?: true
  isQuote: boolean
  /** What tells the lines inside: a line that ends it, indentation, or either in a component. */
  kind: 'fence' | 'block' | 'component'
}

/**
 * Write containers as quotes that open with their title as a heading, line by line, so that every line keeps its number:
 * `::: tip Title` up to `:::`, `!!! note "Title"`, `??? note` or `=== "Tab"` with an indented block, and `<Note>` up to
 * `</Note>` and the like. One of speaker notes opens with a mark, and a comment over several lines, `%%` up to `%%`, becomes
 * one of HTML. Other components' tags say nothing about the words between them: comments take their place.
 * Code is left alone, and so is a container that is never closed.
 */
export function containersToQuotes(text: string): { text: string; containerTags: ContainerTags } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const ends = findEnds(lines)
  const open: Container[] = []
  let verbatim: RegExp | undefined
  let endOfComment = -1
  const first = endOfFrontMatter(lines)
  const tags = new Map<number, ContainerTag>()
  const tag = (at: number, line: string) => {
    tags.set(at + 1, { source: line.trim(), stands: true })
    return line
  }
  const rewritten = lines.map((line, at) => {
    if (at < first) return line
    const inside = dedented(line, open)
    if (at < endOfComment) return quoted(hidden(inside), open)
    if (at === endOfComment) return quoted(closesComment(inside) ?? inside, open)
    const ended = open.findIndex(({ end }) => end === at)
    if (ended >= 0) {
      open.splice(ended)
      verbatim = undefined
      return quoted(inside.includes('<') ? tag(at, inside) : '', open)
    }
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      return quoted(inside, open)
    }
    verbatim = endOfVerbatim(inside)
    if (verbatim) return quoted(inside, open)
    const comment = opensComment(inside)
    if (comment !== undefined) {
      const end = lines.findIndex((other, later) => later > at && other.includes('%%'))
      if (end > at && closesComment(lines[end] ?? '') !== undefined) {
        endOfComment = end
        return quoted(comment, open)
      }
    }
    if (isClosedTag(inside) && isBlank(lines[at - 1]) && isBlank(lines[at + 1])) return quoted(tag(at, inside), open)
    const below = lines.slice(at + 1, at + 3)
    const found = opening(inside, below, ends.has(at))
    if (!found) return quoted(inside, open)
    const { kind, isQuote } = found
    const indent = indentOf(line)
    const outer = open.at(-1)?.inner ?? 0
    const deeper = Math.max(0, indentOf(firstOf(below)) - indent)
    const mark = !isQuote || isInList(lines, at) ? indentOf(inside) : 0
    open.push({
      end: kind === 'block' ? undefined : ends.get(at),
      indent,
      inner: kind === 'block' ? indent + 4 : kind === 'component' ? outer + deeper : outer,
      mark: isQuote ? mark : undefined,
    })
    const { title, isTag, isNotes } = found
    if (isTag) tags.set(at + 1, { source: line.trim(), stands: !title, ...(isNotes ? { isNotes } : {}) })
    const written = title ? `###### ${title.replace(/#$/, '\\#')}` : isTag ? line.trim() : ''
    return quoted(`${' '.repeat(mark)}${written}`, open)
  })
  return { text: rewritten.join('\n'), containerTags: tags }
}

/** The lines that end what other lines open, by their indices; an end ends what was opened inside and has none. */
function findEnds(lines: string[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: { key: string; at: number }[] = []
  let verbatim: RegExp | undefined
  for (const [at, line] of lines.entries()) {
    const inside = line.trim()
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      continue
    }
    verbatim = endOfVerbatim(inside)
    if (verbatim) continue
    const closing = /^(:{3,})$|^<\/([A-Z][\w.]*)>$/.exec(inside)
    if (!closing) {
      const key = /^(:{3,})(?!:)/.exec(inside)?.[1] ?? componentTag(inside)?.name
      if (key !== undefined) open.push({ key, at })
      continue
    }
    const opened = open.findLastIndex(({ key }) => key === (closing[1] ?? closing[2]))
    const [pair] = opened < 0 ? [] : open.splice(opened)
    if (pair) ends.set(pair.at, at)
  }
  for (const { at } of open) {
    if (!opensNotes(lines[at] ?? '')) continue
    // Notes that nobody closes are no less private: they end with their section.
    const heading = lines.findIndex((line, later) => later > at && /^ {0,3}#{1,6}\s/.test(line))
    if (heading < 0 || isBlank(lines[heading - 1])) ends.set(at, heading < 0 ? lines.length : heading - 1)
  }
  return ends
}

/** A line without the indentation of the blocks it is in; a line that is indented less ends those blocks. */
function dedented(line: string, open: Container[]): string {
  const indent = indentOf(line)
  const leaves = (last: Container | undefined) => last && last.end === undefined && indent < last.indent + 4
  while (line.trim() && leaves(open.at(-1))) open.pop()
  return line.slice(Math.min(indent, open.at(-1)?.inner ?? 0))
}

/** Tell whether a line belongs to a list's item above it. */
function isInList(lines: string[], at: number): boolean {
  const indent = indentOf(lines[at] ?? '')
  for (let above = at - 1; indent > 0 && above >= 0; above -= 1) {
    const line = lines[above] ?? ''
    if (!isBlank(line) && indentOf(line) < indent) return /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)
  }
  return false
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isBlank(line: string | undefined): boolean {
  return !line?.trim()
}

function quoted(line: string, open: Container[]): string {
  const marks = open.flatMap(({ mark }) => mark ?? [])
  const column = Math.min(marks[0] ?? 0, isBlank(line) ? Number.POSITIVE_INFINITY : indentOf(line))
  return `${' '.repeat(column)}${'> '.repeat(marks.length)}${line.slice(column)}`
}

function opening(line: string, below: string[], isClosed: boolean): Opening | undefined {
  const tag = componentTag(line)
  if (tag) return isClosed ? component(tag, below) : undefined
  if (opensNotes(line))
    return isClosed ? { kind: 'fence', isQuote: true, title: '', isTag: true, isNotes: true } : undefined
  const attributed = /^\s*:{3,}\s*\{((?:[^{}"']|"[^"]*"|'[^']*')*)\}\s*$/.exec(line)?.[1]
  if (attributed !== undefined && (/[\s=#]/.test(attributed) || isLook.test(attributed))) {
    const title = titleIn(attributed)
    return isClosed ? { kind: 'fence', isQuote: title !== '', title, isTag: true } : undefined
  }
  const fenced = /^\s*:{3,}\s*\{?\.?([\w-]+)\}?\s*(.*)$/.exec(line)
  if (fenced) {
    const [, name = '', rest = ''] = fenced
    const title = titleOf(name, rest)
    return isClosed ? { kind: 'fence', isQuote: title !== '', title, isTag: false } : undefined
  }
  const indented = /^\s*(?:!!!|\?\?\?\+?|===)\s+(?:([\w-]+)\s*)?(?:[\w-]+\s+)*(?:"([^"]*)")?\s*$/.exec(line)
  if (!indented || !/^\s{4}|^\t/.test(firstOf(below))) return undefined
  const [, name = '', named = ''] = indented
  const title = named || titleOf(name, '')
  return { kind: 'block', isQuote: title !== '', title, isTag: false }
}

function component({ title, note }: ComponentTag, below: string[]): Opening {
  // A heading says better than a word what a note is about.
  const shown = title || (/^\s*#{1,6}\s/.test(firstOf(below)) ? '' : note)
  return { kind: 'component', isQuote: note !== '' || title !== '', title: shown, isTag: true }
}

function firstOf(lines: string[]): string {
  return lines.find((line) => !isBlank(line)) ?? ''
}

/** The author's title, else the container's kind as a word. */
function titleOf(kind: string, rest: string): string {
  const title = rest
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\{[^}]*\}/g, '')
    .trim()
  if (title) return title
  const word = kind.replace(/^callout-/, '')
  return silent.has(kind) ? '' : word.charAt(0).toUpperCase() + word.slice(1)
}

/** The title among attributes of Pandoc's, `.callout-tip title="So"`, else the callout's kind; others only set the look. */
function titleIn(attributes: string): string {
  const kind = /(?:^|\s)\.(callout-\w+)/.exec(attributes)?.[1]
  const [, double, single] = /(?<![\w-])title=(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? []
  return double ?? single ?? (kind ? titleOf(kind, '') : '')
}
