import { capitalise } from '../../../text/capitalise.ts'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { isInList } from '../../source/isInList.ts'
import { LineFinder } from '../../source/lineFinder.ts'
import { type CommentBlock, escapeInComment, readCommentBlock } from '../comments/readCommentBlock.ts'
import { type ComponentTag, isSelfClosingTag, readComponentTag } from './componentTag.ts'
import type { ContainerLine, ContainerLines } from './containerTags.ts'
import { endOfOptions } from './endOfOptions.ts'
import { opensNotes } from './opensNotes.ts'

/** Names of containers that do not become a title: `::: columns`. Any other name does: `::: tip` gets the title `Tip`. */
const untitledKinds = new Set([
  'code-group',
  'raw',
  'v-pre',
  'div',
  'tabs',
  'tab',
  'center',
  'left',
  'right',
  'steps',
  'file-tree',
  'incremental',
  'nonincremental',
  'columns',
  'column',
  'fragment',
  'html',
  'caption',
  'figure-caption',
  'define',
])

/**
 * Match a class of Pandoc that only changes how a container looks: `.center`. Do not match a class that names a callout:
 * `.callout-tip` of Quarto, `.note` of MyST.
 */
const appearanceClass = /^\.(?!callout-|(?:note|tip|hint|info|important|warning|caution|danger)$)/

/** Match the line by which MkDocs opens the caption of the picture above: `/// caption`. */
const captionStart = /^\s*\/{3,}\s+(?:figure-)?caption\s*$/

const headingStart = /^\s*#{1,6}\s/

/** A container whose closing line the rewriting has not reached yet. */
interface Container {
  /** Index of the closing line. Undefined for a container that ends where its indentation ends, such as `!!! note`. */
  end: number | undefined
  /** Indentation of the opening line, in characters. */
  indent: number
  /** Indentation to remove from the lines in the container, in characters. */
  inner: number
  /**
   * Column of the `>` before each line in the container: 0, or the indentation of the opening line inside of a list item.
   * Undefined if the container does not become a quote.
   */
  mark: number | undefined
}

/** The opening line of a container, split into its parts. */
interface Opening {
  /** The title to show, as Markdown; may be empty. */
  title: string
  /** Whether the line is a tag that is left out, so that it needs a `ContainerLine`. */
  isTag: boolean
  /** Whether the container holds speaker notes. */
  isNotes?: true
  /** Whether the container becomes a quote. It does if it has a title, is a callout, or holds speaker notes. */
  isQuote: boolean
  /** What ends the container: `fence`, a line such as `:::`; `block`, the end of its indentation; `component`, a closing tag. */
  kind: 'fence' | 'block' | 'component'
}

/**
 * Rewrite each container as a quote that starts with the container's title as a heading. Every line keeps its number:
 *
 * ```markdown
 * ::: tip Be quick       > ###### Be quick
 * Text.              ->  > Text.
 * :::                    >
 * ```
 *
 * Other containers are `/// note | Title` to `///`; `!!! note "Title"`, `??? note` and `=== "Tab"` with an indented block;
 * and components from `<Note>` to `</Note>`. A container without a title becomes no quote: its tags are collected for
 * `containerTagSyntax`. Comments over several lines, such as `%%` to `%%`, become HTML comments. Code and unclosed
 * containers stay as they are.
 *
 * @param isSlidev whether the article is a deck of Slidev, where `::right::` names a slot
 */
export function containersToQuotes(text: string, isSlidev: boolean): { text: string; containerTags: ContainerLines } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  const ends = findEnds(lines, finder)
  const open: Container[] = []
  let verbatim: RegExp | undefined
  let comment: CommentBlock | undefined
  let options = 0
  const first = endOfFrontMatter(lines)
  const tags = new Map<number, ContainerLine>()
  const tag = (at: number, line: string) => {
    tags.set(at + 1, { source: line.trim(), isInText: true })
    return line
  }
  const rewritten = lines.map((line, at) => {
    if (at < first) return line
    const inside = dedented(line, open)
    if (comment && at < comment.end) return withQuoteMarks(escapeInComment(inside), open)
    if (comment && at === comment.end) return withQuoteMarks(comment.closing, open)
    const ended = open.findIndex(({ end }) => end === at)
    if (ended >= 0) {
      open.splice(ended)
      verbatim = undefined
      return withQuoteMarks(inside.includes('<') ? tag(at, inside) : '', open)
    }
    if (at < options) {
      tags.set(at + 1, { source: line.trim(), isInText: true })
      return withQuoteMarks(':', open)
    }
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      return withQuoteMarks(inside, open)
    }
    verbatim = endOfVerbatim(inside)
    if (verbatim) return withQuoteMarks(inside, open)
    const opened = readCommentBlock(inside, lines, finder, at)
    if (opened) {
      comment = opened
      return withQuoteMarks(opened.opening, open)
    }
    const isSlot = isSlidev && /^::[\w-]+::\s*$/.test(inside)
    if (isSlot || (isSelfClosingTag(inside) && isBlank(lines[at - 1]) && isBlank(lines[at + 1])))
      return withQuoteMarks(tag(at, inside), open)
    const below = lines.slice(at + 1, at + 3)
    // A component in a list item may be indented so far that CommonMark would read it as code.
    const isDeep = /^ {4,}</.test(inside) && isInList(lines, at)
    const found = readOpening(isDeep ? inside.trimStart() : inside, below, ends.has(at))
    if (!found) return withQuoteMarks(inside, open)
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
    // The line below `/// caption` starts the caption of the picture above.
    options = endOfOptions(lines, at)
    if (captionStart.test(inside)) tags.set(options + 1, { source: '', isInText: false, isCaption: true })
    if (isTag) tags.set(at + 1, { source: line.trim(), isInText: !title, ...(isNotes ? { isNotes } : {}) })
    const written = title ? `###### ${title.replace(/(?<!\\)#$/, '\\#')}` : isTag ? line.trim() : ''
    return withQuoteMarks(`${' '.repeat(mark)}${written}`, open)
  })
  return { text: rewritten.join('\n'), containerTags: tags }
}

/**
 * Map the index of each opening line to the index of its closing line. Leave out an opening line that is still unclosed where
 * the container around it ends: such a line stays text.
 */
function findEnds(lines: string[], finder: LineFinder): Map<number, number> {
  const ends = new Map<number, number>()
  const open: { key: string; at: number }[] = []
  let verbatim: RegExp | undefined
  for (const [at, line] of lines.entries()) {
    const inside = line.trim()
    // HTML inside of a container or a component ends where that does.
    const key = open.at(-1)?.key
    if (verbatim?.source === '^\\s*$' && (inside === key || inside === `</${key}>`)) verbatim = undefined
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      continue
    }
    verbatim = endOfVerbatim(inside)
    if (verbatim) continue
    const closing = /^(:{3,}|\/{3,})$|^<\/([A-Z][\w.]*|v-[a-z-]+)>$/.exec(inside)
    if (!closing) {
      const opened = /^(:{3,})(?!:)|^(\/{3,})(?=\s+[a-z])/.exec(inside)?.[0] ?? readComponentTag(inside)?.name
      if (opened !== undefined) open.push({ key: opened, at })
      continue
    }
    const opened = open.findLastIndex(({ key }) => key === (closing[1] ?? closing[2]))
    const [pair] = opened < 0 ? [] : open.splice(opened)
    if (pair) ends.set(pair.at, at)
  }
  for (const { at } of open) {
    if (!opensNotes(lines[at] ?? '')) continue
    // Notes must not be shown even if nothing closes them: they end where the next heading starts.
    const heading = finder.after(at, /^ {0,3}#{1,6}\s/)
    if (heading < 0 || isBlank(lines[heading - 1])) ends.set(at, heading < 0 ? lines.length : heading - 1)
  }
  return ends
}

/**
 * Remove from a line the indentation that the open containers add. First close each container of indented lines, `!!! note`,
 * whose indentation the line does not have.
 */
function dedented(line: string, open: Container[]): string {
  const indent = indentOf(line)
  const leaves = (last: Container | undefined) => last && last.end === undefined && indent < last.indent + 4
  while (line.trim() && leaves(open.at(-1))) open.pop()
  return line.slice(Math.min(indent, open.at(-1)?.inner ?? 0))
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isBlank(line: string | undefined): boolean {
  return !line?.trim()
}

function withQuoteMarks(line: string, open: Container[]): string {
  const marks = open.flatMap(({ mark }) => mark ?? [])
  const column = Math.min(marks[0] ?? 0, isBlank(line) ? Number.POSITIVE_INFINITY : indentOf(line))
  return `${' '.repeat(column)}${'> '.repeat(marks.length)}${line.slice(column)}`
}

function readOpening(line: string, below: string[], isClosed: boolean): Opening | undefined {
  const tag = readComponentTag(line)
  if (tag) return isClosed ? openingOfComponent(tag, below) : undefined
  if (opensNotes(line))
    return isClosed ? { kind: 'fence', isQuote: true, title: '', isTag: true, isNotes: true } : undefined
  const attributed = /^\s*:{3,}\s*\{((?:[^{}"']|"[^"]*"|'[^']*')*)\}\s*$/.exec(line)?.[1]
  if (attributed !== undefined && (/[\s=#]/.test(attributed) || appearanceClass.test(attributed))) {
    const title = titleIn(attributed)
    const shown = isTitledBelow(attributed, below) ? '' : title
    return isClosed ? { kind: 'fence', isQuote: title !== '', title: shown, isTag: true } : undefined
  }
  const fenced = /^\s*:{3,}\s*\{?\.?([\w-]+)\}?\s*(.*)$/.exec(line)
  if (fenced) {
    const [, name = '', rest = ''] = fenced
    const isTitled = isTitledBelow(line, below)
    const title = isTitled ? '' : titleOf(...kindOf(name, rest))
    return isClosed ? { kind: 'fence', isQuote: isTitled || title !== '', title, isTag: false } : undefined
  }
  const block = /^\s*\/{3,}\s+([a-z][\w-]*)(?:\s*\|\s*(.*?))?\s*$/.exec(line)
  if (block) {
    const [, name = '', rest = ''] = block
    const title = name === 'tab' ? rest : untitledKinds.has(name) ? '' : titleOf(name, rest)
    return isClosed ? { kind: 'fence', isQuote: title !== '', title, isTag: false } : undefined
  }
  const indented = /^\s*(?:!!!|\?\?\?\+?|===)\s+(?:([\w-]+)\s*)?(?:[\w-]+\s+)*(?:"([^"]*)")?\s*$/.exec(line)
  if (!indented || !/^\s{4}|^\t/.test(firstOf(below))) return undefined
  const [, name = '', named = ''] = indented
  const title = named || titleOf(name, '')
  return { kind: 'block', isQuote: title !== '', title, isTag: false }
}

/** Tell whether the heading below a callout of Quarto is its title, so that its kind is not shown. */
function isTitledBelow(attributes: string, below: string[]): boolean {
  return attributes.includes('.callout-') && !/\btitle=/.test(attributes) && headingStart.test(firstOf(below))
}

/**
 * Return the kind of a container and the text after it. In `:::message alert` of Zenn and `:::note warn` of Qiita the second
 * word is the kind: both give `warning`.
 */
function kindOf(name: string, rest: string): [kind: string, rest: string] {
  const kind = /^(?:message|note)$/.test(name) ? (/^(?:info|warn|alert)?$/.exec(rest.trim())?.[0] ?? rest) : rest
  if (kind === 'warn' || kind === 'alert') return ['warning', '']
  return name === 'message' || kind === 'info' ? ['note', kind === 'info' ? '' : kind] : [name, rest]
}

function openingOfComponent({ title, label }: ComponentTag, below: string[]): Opening {
  // If a heading follows, it is the title, and the kind of callout is not shown.
  const shown = title || (headingStart.test(firstOf(below)) ? '' : label)
  return { kind: 'component', isQuote: label !== '' || title !== '', title: shown, isTag: true }
}

function firstOf(lines: string[]): string {
  return lines.find((line) => !isBlank(line)) ?? ''
}

/** Return the author's title, `rest`, without attributes. If it is empty, return the kind as a word: `callout-tip` gives `Tip`. */
function titleOf(kind: string, rest: string): string {
  const title = rest
    .replace(/\{[^}]*\}/g, '')
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
  if (title) return title
  const word = kind.replace(/^callout-/, '')
  return untitledKinds.has(kind) || /^block-\d+$/.test(kind) ? '' : capitalise(word)
}

/** Return the title in attributes of Pandoc, `.callout-tip title="So"`, else the kind of callout, `Tip`, else an empty string. */
function titleIn(attributes: string): string {
  const kind = /(?:^|\s)\.(callout-\w+)/.exec(attributes)?.[1]
  const [, double, single] = /(?<![\w-])title=(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? []
  return double ?? single ?? (kind ? titleOf(kind, '') : '')
}
