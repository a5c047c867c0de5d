import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { LineFinder } from '../../source/lineFinder.ts'

const opening = /^(\s*)(:{3,})\s*mermaid\s*$/

/** Rewrite diagrams between colons, as Azure DevOps has them, as fences: `::: mermaid` up to `:::`. Lines keep their numbers. */
export function diagramContainers(text: string): string {
  if (!/^\s*:{3,}\s*mermaid\s*$/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const verbatim = endOfVerbatim(line)
    const [, indent = '', colons = ''] = opening.exec(line) ?? []
    const closing = colons ? new RegExp(`^\\s*${colons}\\s*$`) : verbatim
    if (!closing) continue
    const end = finder.after(at, closing)
    if (end < 0) {
      if (verbatim) return lines.join('\n')
      continue
    }
    if (colons) {
      lines[at] = `${indent}\`\`\`mermaid`
      lines[end] = `${indent}\`\`\``
    }
    at = end
  }
  return lines.join('\n')
}
