import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'

const colons = /^(\s*)(:{3,})\s*mermaid\s*$/
const element = /^(\s*)<(div|pre)\s+class=["']?(?:[^"'<>]*\s)?mermaid(?:\s[^"'<>]*)?["']?\s*>\s*$/i

/** Match the opening tag of Hexo or Hugo: `{% mermaid %}`, `{{< mermaid align="left" >}}`. */
const tag = /^(\s*)\{(?:%-?|\{[<%])\s*mermaid(?:\s[^{}]*)?[%>]\}\}?\s*$/
const tagEnd = /^\s*\{(?:%-?\s*end|\{[<%]\s*\/\s*)mermaid\s*-?[%>]\}\}?\s*$/

/** The signs of arrows and labels, by the character reference that HTML has for them: `A --&gt; B`. */
const characterReferences: Record<string, string> = { '&gt;': '>', '&lt;': '<', '&amp;': '&', '&quot;': '"' }

/** The opening line of a container that holds a diagram. */
interface Opening {
  /** The white space before the line. */
  indent: string
  /** Matches the line that closes the container. */
  closing: RegExp
  /** Whether the container is an element of HTML, so that the diagram may have character references. */
  isHtml: boolean
}

/**
 * Rewrite containers that hold a Mermaid diagram as fences. Lines keep their numbers. The containers are `::: mermaid` to
 * `:::` of Azure DevOps, `<div class="mermaid">` to `</div>` of Mermaid's own pages, and `{% mermaid %}` to
 * `{% endmermaid %}` of Hexo, or the same tags of Hugo.
 */
export function diagramContainers(text: string): string {
  if (!/^\s*(?::{3,}\s*mermaid\s*$|<(?:div|pre)\s[^<>]*mermaid|\{[{%][<%]?-?\s*mermaid)/im.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  const markdown = new MarkdownLines(lines, { finder, skips: (line) => openingOf(line) === undefined })
  for (const at of markdown) {
    const opening = openingOf(lines[at] ?? '')
    const end = opening ? finder.after(at, opening.closing) : -1
    if (!opening || end < 0) continue
    lines[at] = `${opening.indent}\`\`\`mermaid`
    lines[end] = `${opening.indent}\`\`\``
    if (opening.isHtml)
      for (let inside = at + 1; inside < end; inside += 1)
        lines[inside] =
          lines[inside]?.replace(/&(?:gt|lt|amp|quot);/g, (found) => characterReferences[found] ?? found) ?? ''
    markdown.goOnBelow(end)
  }
  return lines.join('\n')
}

function openingOf(line: string): Opening | undefined {
  const [, indent = '', marks] = colons.exec(line) ?? []
  if (marks) return { indent, closing: new RegExp(`^\\s*${marks}\\s*$`), isHtml: false }
  const tagged = tag.exec(line)
  if (tagged) return { indent: tagged[1] ?? '', closing: tagEnd, isHtml: false }
  const [, space = '', name] = element.exec(line) ?? []
  return name ? { indent: space, closing: new RegExp(`^\\s*</${name}>\\s*$`, 'i'), isHtml: true } : undefined
}
