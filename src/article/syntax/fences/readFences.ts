import type { Code, CodeData, Paragraph, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isPlainLabel } from '../../nodes/listing.ts'
import type { ContainerLines } from '../containers/containerTags.ts'
import { takeCodeMarks } from './codeMarks.ts'
import { directiveKind } from './directiveKind.ts'
import { readDirectiveOptions } from './directiveOptions.ts'
import { linesIn, readFenceInfo } from './fenceInfo.ts'
import { hidesCode, isHiddenCell, picturesOf } from './hiddenCells.ts'
import { takeHiddenLines } from './hiddenLines.ts'
import { recordsToTable } from './recordsToTable.ts'

/** Match an option of a cell, which stands in a comment of the cell's language: `#| echo: false`. */
const cellOption = /^\s*(?:#|\/\/|--|%%|%|')\|\s?(?:([\w.-]+):\s*(.*))?/

/**
 * Read the info string of each fence. The language stays; label, highlights and options go to `data`. If a label cannot stand in
 * a fence of the deck, it becomes a caption below the code. Mark the captions of MyST's figures with `data.caption`.
 */
export function readFences(tree: Root, tags: ContainerLines): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'paragraph' && isCaption(node, tags, 0)) node.data = { ...node.data, caption: true }
    if (node.type === 'code' && !node.lang) readLanguageLine(node)
    const next = parent.children[index + 1]
    const blocks =
      node.type === 'code' && node.lang
        ? readFence(node, next?.type === 'list' && next.ordered === true)
        : node.type === 'paragraph' && isCaption(node, tags, 1)
          ? cutCaption(node)
          : undefined
    if (!blocks) return
    // cast: a listing, its caption and what is left out may stand wherever code may
    parent.children.splice(index, 1, ...(blocks as typeof parent.children))
    return index + blocks.length
  })
}

/** Read the first line of an indented listing if it names the language, as in Python-Markdown: `:::python`. */
function readLanguageLine(code: Code): void {
  const [line, lang = ''] = /^:::([\w+#-]+)[ \t]*\n(?=.*\S)/.exec(code.value) ?? []
  if (line === undefined) return
  code.lang = lang
  code.value = code.value.slice(line.length)
  code.data = { ...code.data, settings: [line.trim()] }
}

/** Tell whether the caption of a figure starts on the first line (0) or the second line (1) of a paragraph. */
function isCaption({ position }: Paragraph, tags: ContainerLines, line: 0 | 1): boolean {
  return position !== undefined && tags.get(position.start.line + line)?.isCaption === true
}

/** Split a paragraph into the picture on its first line and the caption below it. */
function cutCaption(paragraph: Paragraph): Paragraph[] {
  const at = paragraph.children.findIndex((node) => node.type === 'text' && node.value.includes('\n'))
  const [node] = paragraph.children.slice(at)
  if (node?.type !== 'text') return [paragraph]
  const [above = '', ...below] = node.value.split('\n')
  const picture = [...paragraph.children.slice(0, at), ...(above ? [{ ...node, value: above }] : [])]
  const words = [{ ...node, value: below.join('\n') }, ...paragraph.children.slice(at + 1)]
  return [
    { ...paragraph, children: picture },
    { ...paragraph, children: words, data: { ...paragraph.data, caption: true } },
  ]
}

/** @param hasAnnotations whether a numbered list stands below the fence */
function readFence(code: Code, hasAnnotations: boolean): RootContent[] {
  const info = [code.lang, code.meta].filter(Boolean).join(' ')
  const name = /^\{([a-z][\w:-]*)\}/.exec(info)?.[1] ?? ''
  // `rawCodeToHtml` reads these fences: raw HTML, and raw text for another format.
  if (/^\{(?:raw\}\s+html$|=[\w-]+\})/i.test(info)) return [code]
  const kind = directiveKind(name)
  const position = code.position ? { position: code.position } : {}
  const table = recordsToTable(code)
  if (table) return [table]
  const pictures = picturesOf(code)
  if (isHiddenCell(code) || hidesCode(code))
    return [{ type: 'omitted', rule: 'hidden-cell', source: [info, code.value].join('\n'), ...position }, ...pictures]
  if (kind === 'filledIn' || isQuery(code) || includesFiles(code))
    return [{ type: 'omitted', rule: 'filled-in-directive', source: [info, code.value].join('\n').trim(), ...position }]
  const argument = info.slice(name.length + 2).trim()
  const isNamed = name !== ''
  const options = kind || name === 'mermaid' ? readDirectiveOptions(code.value.split('\n')) : undefined
  const { values, settings, value } = isNamed ? splitOptions(code.value, options) : { ...noOptions, value: code.value }
  const { lang, label, highlights, settings: rest } = readFenceInfo(kind === 'file' || kind === 'formula' ? '' : info)
  const drawn = name === 'mermaid' ? values.get('fig-cap') : undefined
  const named = label ?? drawn ?? values.get('caption') ?? values.get('filename') ?? values.get('lst-cap')
  const lines = linesIn([values.get('emphasize-lines'), values.get('code-line-numbers')].filter(Boolean).join(','))
  const marked = [...highlights, ...lines]
  const isDrawn = kind === 'formula' || lang?.toLowerCase() === 'mermaid'
  const isLabel = named !== undefined && !isDrawn && isPlainLabel(named)
  const listing: Code = {
    ...code,
    lang: kind === 'formula' ? 'math' : (values.get('language') ?? lang ?? null),
    meta: rest || null,
    value: kind === 'file' || kind === 'formula' ? [argument, value].filter(Boolean).join('\n') : value,
  }
  const data: CodeData = {
    ...(isLabel ? { label: named } : {}),
    ...(marked.length > 0 ? { highlights: marked } : {}),
    ...(settings.length > 0 ? { settings } : {}),
  }
  if (Object.keys(data).length > 0) listing.data = data
  const hidden = [...takeCodeMarks(listing, hasAnnotations), ...takeHiddenLines(listing)]
  if (!named || isLabel) return [listing, ...hidden, ...pictures]
  const caption: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: named }], ...position }
  return [listing, ...hidden, ...pictures, { ...caption, data: { caption: true } }]
}

/** Tell whether code is a query of an Obsidian plugin. The plugin shows a list of notes or tasks in its place. */
function isQuery({ lang, value }: Code): boolean {
  if (/^dataview(?:js)?$/.test(lang ?? '')) return true
  if (lang === 'query' && /^\s*(?:tag|path|file|line|section|task(?:-todo|-done)?):/.test(value)) return true
  const clause =
    /^(?:(?:not )?done|due|scheduled|starts|sort by|group by|limit|path|filename|heading|tags? (?:include|do)|hide|show|is (?:not )?recurring|has|no|priority)\b/i
  return lang === 'tasks' && value.split('\n').every((line) => !line.trim() || clause.test(line.trim()))
}

/** Tell whether a listing only includes files, whose text a site would show here: `{{#include a.rs:2}}` of mdBook. */
function includesFiles({ value }: Code): boolean {
  return /^(?:\s*\{\{#(?:rustdoc_)?include [^{}]*\}\}\s*)+$/.test(value)
}

const noOptions = { values: new Map<string, string>(), settings: [] }

/** Split the source of a cell or a directive into options, their lines (`settings`), and the code below them. */
function splitOptions(value: string, options = readDirectiveOptions([])) {
  const lines = value.split('\n')
  const values = new Map(options.values)
  let count = options.lines
  for (; count < lines.length; count += 1) {
    const [found, name, written = ''] = cellOption.exec(lines[count] ?? '') ?? []
    if (found === undefined) break
    if (name) values.set(name, written.trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  // Blank lines below the options are not part of the code.
  while (count > 0 && lines[count]?.trim() === '') count += 1
  return { values, settings: lines.slice(0, count), value: lines.slice(count).join('\n') }
}
