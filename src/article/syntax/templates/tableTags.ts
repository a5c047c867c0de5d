import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'

const opening = /^\s*\{\{[<%]\s*table\b\s*([^{}]*?)\s*[>%]\}\}\s*$/
const closing = /^\s*\{\{[<%]\s*\/\s*table\s*[>%]\}\}\s*$/
const caption = /(?<![\w-])(?:caption|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/

/**
 * Remove the tags of Hugo around a table, and write the caption in the opening tag below the table. Every line keeps its number:
 *
 * ```markdown
 * {{< table caption="Costs" >}}
 * a | b                             a | b
 * --|--                         ->  --|--
 * 1 | 2                             1 | 2
 * {{< /table >}}                    <figcaption>Costs</figcaption>
 * ```
 */
export function tableTags(text: string): string {
  if (!/\{\{[<%]\s*table\b/.test(text)) return text
  const lines = text.split('\n')
  const finder = new LineFinder(lines)
  for (const at of new MarkdownLines(lines, { finder })) {
    const settings = opening.exec(lines[at] ?? '')?.[1]
    const end = settings === undefined ? -1 : finder.after(at, closing)
    if (settings === undefined || end < 0) continue
    const words = caption.exec(settings)?.slice(1).find(Boolean) ?? ''
    lines[at] = ''
    lines[end] = words && `<figcaption>${words.replace(/[&<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</figcaption>`
  }
  return lines.join('\n')
}
