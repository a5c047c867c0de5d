import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'

const border = /^ {0,3}\+(?:[-:]{3,}\+)+\s*$/
const headBorder = /^ {0,3}\+(?:[=:]{3,}\+)+\s*$/

/**
 * Rewrite grid tables of Pandoc as tables of GFM, starting on the same line. The lines that are left over become blank.
 *
 * ```markdown
 * +---+---+
 * | a | b |      | a | b |
 * +===+===+  ->  | - | - |
 * | 1 | 2 |      | 1 | 2 |
 * +---+---+
 * ```
 *
 * A table whose cells span columns or rows stays as it is.
 */
export function gridTables(text: string): string {
  if (!/^ {0,3}\+-{3,}/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  const markdown = new MarkdownLines(lines, { finder })
  for (const at of markdown) {
    if (!border.test(lines[at] ?? '') || lines[at - 1]?.trim()) continue
    const below = finder.after(at, /^(?! {0,3}[+|])/)
    const end = below < 0 ? lines.length : below
    const table = readGrid(lines.slice(at, end))
    if (table) for (let line = at; line < end; line += 1) lines[line] = table[line - at] ?? ''
    markdown.goOnBelow(end)
  }
  return lines.join('\n')
}

/** Convert the lines of a grid table to those of a GFM table. Return undefined if GFM cannot express the table. */
function readGrid(lines: string[]): string[] | undefined {
  const columns = (lines[0]?.split('+').length ?? 0) - 2
  const rows: string[][] = []
  let row: string[][] = []
  let header = 0
  for (const line of lines.slice(1)) {
    if (border.test(line) || headBorder.test(line)) {
      if (line.split('+').length - 2 !== columns || row.length === 0) return undefined
      rows.push(Array.from({ length: columns }, (_, at) => joined(row.map((cells) => cells[at] ?? ''))))
      row = []
      if (headBorder.test(line)) header = rows.length
      continue
    }
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
    if (cells.length !== columns) return undefined
    row.push(cells.map((cell) => cell.replace(/^ /, '').trimEnd()))
  }
  if (row.length > 0 || rows.length === 0 || header > 1) return undefined
  const toRow = (cells: string[]) => `| ${cells.join(' | ')} |`
  const head = header === 1 ? (rows.shift() ?? []) : Array.from({ length: columns }, () => ' ')
  return [toRow(head), toRow(Array.from({ length: columns }, () => '---')), ...rows.map(toRow)]
}

/**
 * Join the lines of a cell to one text. Put `<br>` before each list item and in place of a blank line. Each line of a listing becomes
 * code, because GFM has no listings in cells.
 */
function joined(lines: string[]): string {
  const open = lines.findIndex((line) => /^\s*(?:`{3,}|~{3,})[^`]*$/.test(line))
  const close = lines.findIndex((line, at) => at > open && /^\s*(?:`{3,}|~{3,})$/.test(line))
  const code = open < 0 || close < 0 ? [] : lines.slice(open + 1, close)
  if (code.length === 0 || code.some((line) => line.includes('`'))) return joinedText(lines)
  // Spaces at the start of code would not be shown.
  const shown = code
    .filter(Boolean)
    .map((line) => `\`${line.replace(/^ +/, (indent) => '\u00a0'.repeat(indent.length))}\``)
  const parts = [joinedText(lines.slice(0, open)), ...shown, joined(lines.slice(close + 1))]
  return parts.filter(Boolean).join('<br>')
}

function joinedText(lines: string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      if (text === '' || line === '')
        return line === '' && text !== '' && !text.endsWith('<br>') ? `${text}<br>` : text + line
      return /^[-*+] /.test(line) && !text.endsWith('<br>')
        ? `${text}<br>${line}`
        : `${text}${text.endsWith('<br>') ? '' : ' '}${line}`
    }, '')
    .replace(/(?:<br>)+$/, '')
}
