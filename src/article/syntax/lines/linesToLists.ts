import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Strong } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { textWidth } from '../../../text/textWidth.ts'
import { copyDirectives } from '../../nodes/directive.ts'
import { linesOf } from '../../nodes/linesOf.ts'

/** Match a number with punctuation at the start of a line, which Markdown reads as text: `1.看日志`, `2、看监控`, `１．`, `1️⃣`. */
const numbered = /^\s*(\d{1,3}|[０-９]{1,3})(?:\s*(?:[、．)）]|[.](?!\d))|\ufe0f?\u20e3)\s*(?=\S)/

/** Match a bullet that Markdown reads as text: `• `, `– `. It is removed, because a list has bullets of its own. */
const bullet = /^\s*(?:[•‣⁃·・▪▫▸▹◦➤➢]\ufe0f?\s*|[–—]\s+)(?=\S)/

/** Match a sign or a letter by which an author marks an item: `✅ Done`, `■ 特徴`, `(1)`, `a.`, `一、`. It stays in the text. */
const sign =
  /^\s*(?:\p{Extended_Pictographic}(?<![\d#*©®™])|[●○▪■□◆◇►▶★☆✓✔✗✘→]|[①-⑳⑴-⒇]|\(@\)|[(（](?:\d{1,2}|[a-z]|[ivx]{2,5}|[一二三四五六七八九十]{1,3})[)）]|(?:[ivx]{1,5}|[IVX]{1,5}|[A-Za-z])[.)](?=\s)|[一二三四五六七八九十]{1,3}、)\s*(?=\S)/u

/** Match a sign that is only a bullet where all lines of a run open with it: `● One`. */
const plainSign = /^\s*([●■◆►▶])\ufe0f?\s*(?=\S)/u

/** Match a label of a few words with a colon and text after it: `Owner: Jo`, `小明：你好`. */
const labelled =
  /^\s*((?!(?:https?|ftp|file):)\p{L}[^:：。，,.!?！？;；]{0,23}?)\s*([:：])(?!\/\/|(?<=\d.)\d)\s*(?=\S)/u

/** Most words of a label. */
const mostLabelWords = 3

/** The greatest `textWidth` of a bold label that ends with a colon. */
const longestLabel = 25

/** The greatest `textWidth` of a numbered paragraph that becomes a list item. */
const longestItem = 200

/** How an author marks a line as an item, by the pattern above that matches it. */
type Kind = 'numbered' | 'bullet' | 'sign' | 'labelled'

/** Consecutive lines of one kind. `kind` is undefined if they are prose. */
interface Run {
  kind: Kind | undefined
  lines: PhrasingContent[][]
}

/**
 * Turn lines that an author numbered, marked or labelled by hand into lists, because Markdown would join them: `1.看日志`, `• One`,
 * `Key: value`. A list needs at least two consecutive lines of the same kind. Consecutive paragraphs also become a list if each
 * is a single numbered line and the numbers count up.
 *
 * @example `1.看日志\n2.看监控` -> an ordered list of two items
 */
export function linesToLists(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!('children' in node) || node.type === 'paragraph') return
    if (parent && index === undefined) return
    const isItem = node.type === 'listItem'
    const blocks = (node.children as RootContent[]).flatMap((block) => splitLines(block, isItem))
    // cast: in mdast, each node that may hold paragraphs may hold lists
    node.children = (isItem ? blocks : joinNumbered(blocks)) as typeof node.children
  })
}

/** @param isItem whether the paragraph stands in a list item. There its first line has to stay prose, as the text of the item. */
function splitLines(block: RootContent, isItem: boolean): RootContent[] {
  const lines = block.type === 'paragraph' ? linesOf(block) : undefined
  if (block.type !== 'paragraph' || !lines || lines.length < 2) return [block]
  const runs = runsOf(lines)
  if (runs.every(({ kind }) => kind === undefined) || (isItem && runs[0]?.kind)) return [block]
  const blocks = runs.map((run) => (run.kind ? toList(run.lines, run.kind, block) : toParagraph(run.lines, block)))
  return copyDirectives(block, blocks)
}

/**
 * Group the lines of a paragraph into runs. Prose has colons too, so labels count only if all lines have one, or all but the
 * first.
 */
function runsOf(lines: PhrasingContent[][]): Run[] {
  if (lines.every((line) => labelOf(line))) return [{ kind: 'labelled', lines }]
  const [first = [], ...others] = lines
  if (others.length > 1 && kindOf(first) === undefined && others.every((line) => labelOf(line)))
    return [
      { kind: undefined, lines: [first] },
      { kind: 'labelled', lines: others },
    ]
  const runs: Run[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = runs.at(-1)
    const goesOn = kind !== 'numbered' || numberOf(line) === (last ? numberOf(last.lines.at(-1)) : 0) + 1
    if (last && last.kind === kind && goesOn) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  // A run of a single line is prose.
  const plain: Run[] = []
  for (const run of runs.map((run) => (run.lines.length > 1 ? run : { ...run, kind: undefined }))) {
    const last = plain.at(-1)
    if (last && !last.kind && !run.kind) last.lines.push(...run.lines)
    else plain.push({ ...run, lines: [...run.lines] })
  }
  return plain
}

function kindOf(line: PhrasingContent[]): Kind | undefined {
  const text = startOf(line)
  if (numbered.test(text)) return 'numbered'
  if (bullet.test(text)) return 'bullet'
  return sign.test(text) ? 'sign' : undefined
}

function startOf([first]: PhrasingContent[]): string {
  return first?.type === 'text' ? first.value : ''
}

function numberOf(line: PhrasingContent[] = []): number {
  return Number(numbered.exec(startOf(line))?.[1]?.normalize('NFKC') ?? Number.NaN)
}

/** Return a line with its label in bold, or undefined if it has none. */
function labelOf(line: PhrasingContent[]): PhrasingContent[] | undefined {
  const [first, second] = line
  if (first?.type === 'strong') return isLabel(first, second) ? line : undefined
  const [found = '', label = '', colon = ''] = labelled.exec(startOf(line)) ?? []
  if (first?.type !== 'text' || !label || label.trim().split(/\s+/).length > mostLabelWords) return undefined
  const space = /[:：](\s*)$/.exec(found)?.[1] ?? ''
  return [
    { type: 'strong', children: [{ type: 'text', value: label.trim() }] },
    { ...first, value: `${colon}${space}${first.value.slice(found.length)}` },
    ...line.slice(1),
  ]
}

/** Tell whether bold text is a label. It is one if a colon stands after it, `**Owner**: Jo`, or at its end, `**Owner:** Jo`. */
function isLabel(bold: Strong, next: PhrasingContent | undefined): boolean {
  if (next?.type === 'text' && /^\s*[:：]\s*\S/.test(next.value)) return true
  const words = toString(bold).trim()
  const isShort = words.split(/\s+/).length <= mostLabelWords && textWidth(words) <= longestLabel
  return isShort && /[:：]$/.test(words) && next !== undefined && !(next.type === 'text' && !next.value.trim())
}

function toList(lines: PhrasingContent[][], kind: Kind, from: Paragraph): List {
  const pattern = kind === 'numbered' ? numbered : kind === 'bullet' ? bullet : isPlain(lines) ? plainSign : /^\s+/
  const children = lines.map((line): ListItem => {
    const item = kind === 'labelled' ? (labelOf(line) ?? line) : without(line, pattern)
    return { type: 'listItem', spread: false, children: [toParagraph([item], from)] }
  })
  const start = kind === 'numbered' ? numberOf(lines[0]) : null
  return { type: 'list', ordered: kind === 'numbered', start, spread: false, children, ...placeOf(lines, from) }
}

/** Tell whether all lines open with the same plain sign, so that the sign does not distinguish them. */
function isPlain(lines: PhrasingContent[][]): boolean {
  const [first, ...others] = lines.map((line) => plainSign.exec(startOf(line))?.[1])
  return first !== undefined && others.every((other) => other === first)
}

function without([first, ...others]: PhrasingContent[], pattern: RegExp): PhrasingContent[] {
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(pattern, '') }, ...others] : []
}

/** Join lines to a paragraph again, with line ends between them. */
function toParagraph(lines: PhrasingContent[][], from: Paragraph): Paragraph {
  const children = lines.flatMap((line, at): PhrasingContent[] =>
    at === 0 ? line : [{ type: 'text', value: '\n' }, ...line],
  )
  return { type: 'paragraph', children, ...placeOf(lines, from) }
}

function placeOf(lines: PhrasingContent[][], { position }: Paragraph) {
  const nodes = lines.flat()
  const start = nodes[0]?.position?.start ?? position?.start
  const end = nodes.at(-1)?.position?.end ?? position?.end
  return start && end ? { position: { start, end } } : {}
}

/** Join consecutive paragraphs to a list if each is a single numbered line and the numbers count up by one. */
function joinNumbered(blocks: RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  let run: Paragraph[] = []
  const flush = () => {
    const [first] = run
    if (first && run.length > 1)
      joined.push(
        toList(
          run.map(({ children }) => children),
          'numbered',
          first,
        ),
      )
    else joined.push(...run)
    run = []
  }
  for (const block of blocks) {
    const isItem = block.type === 'paragraph' && !block.data?.directives && isNumberedLine(block)
    const last = run.at(-1)
    if (isItem && last && numberOf(block.children) !== numberOf(last.children) + 1) flush()
    if (isItem) run.push(block)
    else {
      flush()
      joined.push(block)
    }
  }
  flush()
  return joined
}

function isNumberedLine(paragraph: Paragraph): boolean {
  const text = toString(paragraph)
  return numbered.test(startOf(paragraph.children)) && !text.includes('\n') && textWidth(text) <= longestItem
}
