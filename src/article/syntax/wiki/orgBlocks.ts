import { codeIn } from '../../source/codeIn.ts'

const opening = /^(\s*(?:[-*+][ \t]+)?)#\+BEGIN_(\w+)[ \t]*(\S*)[^\n]*$/i
/** Match an element of HTML as Logseq writes it (hiccup): `[:mark "Words"]`. */
const hiccup = /\[:[a-z]\w*(?:\s*\{[^{}\n]*\})?\s+"([^"\n]*)"\]/g
const alerts = /^(?:note|tip|warning|caution|important)$/i

/**
 * Rewrite blocks of Org in pages of Logseq as Markdown, also in list items. Every line keeps its number:
 *
 * ```markdown
 * - #+BEGIN_TIP           - > [!TIP]
 *   Label the boxes.  ->    > Label the boxes.
 *   #+END_TIP
 * ```
 *
 * `{{cloze words}}` becomes its words, and `{{embed [[Page]]}}` an embed, `![[Page]]`.
 */
export function orgBlocks(text: string): string {
  if (!/#\+BEGIN_|\{\{(?:cloze|embed) |\[:\w+ /i.test(text)) return text
  const plain = text.replace(/\r\n?/g, '\n')
  const lines = plain.split('\n')
  const starts = startsOf(lines)
  const code = codeIn(plain)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const offset = starts[at] ?? 0
    if (code.some(([from, to]) => offset >= from && offset < to)) continue
    lines[at] = line
      .replace(/\{\{cloze ([^{}\n]+)\}\}/g, '$1')
      .replace(/\{\{embed +(\[\[[^[\]\n]+\]\]) *\}\}/g, '!$1')
      .replace(hiccup, '$1')
    const [, before = '', kind = '', lang = ''] = opening.exec(line) ?? []
    const closing = new RegExp(`^\\s*#\\+END_${kind}\\s*$`, 'i')
    const end = kind ? lines.findIndex((other, later) => later > at && closing.test(other)) : -1
    if (end < 0) continue
    const isCodeBlock = /^(?:src|example|export)$/i.test(kind)
    const indent = before.replace(/[^\t]/g, ' ')
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
    at = end
  }
  return lines.join('\n')
}

/** Return the offset at which each line starts. */
function startsOf(lines: string[]): number[] {
  let offset = 0
  return lines.map((line) => {
    const start = offset
    offset += line.length + 1
    return start
  })
}
