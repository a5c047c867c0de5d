import { codeIn } from '../../source/codeIn.ts'

const opening = /^(\s*(?:[-*+][ \t]+)?)#\+BEGIN_(\w+)[ \t]*(\S*)[^\n]*$/i
/** Match an element of HTML as Logseq writes it in brackets (hiccup): `[:mark "Words"]`. */
const hiccup = /\[:[a-z]\w*(?:\s*\{[^{}\n]*\})?\s+"([^"\n]*)"\]/g
const alerts = /^(?:note|tip|warning|caution|important)$/i

/**
 * Rewrite blocks of Org in pages of Logseq as Markdown, in list items too. Every line keeps its number:
 *
 * ```markdown
 * - #+BEGIN_TIP           - > [!TIP]
 *   Label the boxes.  ->    > Label the boxes.
 *   #+END_TIP
 * ```
 *
 * `{{cloze words}}` becomes its words.
 */
export function orgBlocks(text: string): string {
  if (!/#\+BEGIN_|\{\{cloze |\[:\w+ /i.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const code = codeIn(text)
  let offset = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const isCode = code.some(([from, to]) => offset >= from && offset < to)
    offset += line.length + 1
    if (isCode) continue
    lines[at] = line.replace(/\{\{cloze ([^{}\n]+)\}\}/g, '$1').replace(hiccup, '$1')
    const [, before = '', kind = '', lang = ''] = opening.exec(line) ?? []
    const closing = new RegExp(`^\\s*#\\+END_${kind}\\s*$`, 'i')
    const end = kind ? lines.findIndex((other, later) => later > at && closing.test(other)) : -1
    if (end < 0) continue
    const isCodeBlock = /^(?:src|example|export)$/i.test(kind)
    const indent = ' '.repeat(before.length)
    const inside = lines
      .slice(at + 1, end)
      .map((other) => other.slice(Math.min(before.length, other.length - other.trimStart().length)))
    const first = isCodeBlock ? `~~~${lang}` : alerts.test(kind) ? `> [!${kind.toUpperCase()}]` : '>'
    lines.splice(
      at,
      end - at + 1,
      `${before}${first}`,
      ...inside.map((other) => `${indent}${isCodeBlock ? '' : '> '}${other}`),
      isCodeBlock ? `${indent}~~~` : '',
    )
    for (let done = at; done < end; done += 1) offset += (lines[done + 1] ?? '').length + 1
    at = end
  }
  return lines.join('\n')
}
