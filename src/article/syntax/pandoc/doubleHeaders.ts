import { MarkdownLines } from '../../source/markdownLines.ts'

/** Match the line between the header and the rows of a table: `--- | :---: |`. */
const ruler = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/**
 * Rewrite tables of MultiMarkdown that have two header lines. GFM allows one, so the second becomes the first row. Every line
 * keeps its number.
 *
 * ```markdown
 * |       | Sizes    ||      |       | Sizes    ||
 * | Name  | Old | New |  ->  | ----- | --- | --- |
 * | ----- | --- | --- |      | Name  | Old | New |
 * | tyres | 205 | 195 |      | tyres | 205 | 195 |
 * ```
 */
export function doubleHeaders(text: string): string {
  if (!/\|.*\n.*\|.*\n[ \t|:]*-/.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const markdown = new MarkdownLines(lines, { from: 0 })
  for (const at of markdown) {
    const [first = '', second = '', rule = ''] = lines.slice(at, at + 3)
    const counts = [first, second, rule].map(countCells)
    const isTable = rule.includes('|') && ruler.test(rule) && counts.every((count) => count > 1 && count === counts[2])
    if (!isTable || lines[at - 1]?.trim() || !first.trim().startsWith('|')) continue
    lines.splice(at + 1, 2, rule, second)
    markdown.goOnBelow(at + 2)
  }
  return lines.join('\n')
}

/** Count the cells in a line of a table. */
function countCells(line: string): number {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return line.includes('|') ? inside.split(/(?<!\\)\|/).length : 0
}
