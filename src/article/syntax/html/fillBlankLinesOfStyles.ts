import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'

const opening = /^\s*(?:<div\b[^<>]*>\s*)*<(style|script)\b(?![^>]*\/>)/i

/**
 * Write `/**\/` on the blank lines of styles and scripts. Inside of another element, CommonMark ends the HTML block at a
 * blank line, and would show the rest as code. Tables of pandas have such a style: `<div>`, then `<style scoped>`.
 * Every line keeps its number.
 */
export function fillBlankLinesOfStyles(text: string): string {
  if (!/<(?:style|script)\b/i.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  const markdown = new MarkdownLines(lines, { finder, skips: isFence })
  for (const at of markdown) {
    const line = lines[at] ?? ''
    const name = isIndentedCode(lines, at) ? undefined : opening.exec(line)?.[1]
    if (name === undefined) continue
    const closing = new RegExp(`</${name}\\s*>`, 'i')
    const end = closing.test(line) ? at : finder.after(at, closing)
    if (end < 0) return lines.join('\n')
    for (let inside = at + 1; inside < end; inside += 1) if (!lines[inside]?.trim()) lines[inside] = '/**/'
    markdown.goOnBelow(end)
  }
  return lines.join('\n')
}

function isFence(line: string): boolean {
  return /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?:`{3}|~{3})/.test(line)
}

function isIndentedCode(lines: readonly string[], at: number): boolean {
  return /^(?: {4}|\t)/.test(lines[at] ?? '') && !lines[at - 1]?.trim()
}
