import { replaceOutsideCode } from '../../source/codeIn.ts'

/**
 * Match a line that ends with HackMD's marks of a quote: `> Words. [name=Jo] [color=#907bf7]`. Such a line may also stand above
 * the quote: `- [name=Jo]`.
 */
const markedLine =
  /^([ \t]*>[^\n]*?|[ \t]*(?:[-*+][ \t]+)?(?=\[name=))((?:[ \t]*\[(?:name|time|color)=[^\]\n]+\])+)[ \t]*$/gm
const mark = /\[(name|time|color)=([^\]\n]+)\]/g

/**
 * Write the name and the time in marks of a quote as words, and drop the colour:
 * `> [name=Jo] [color=red]` -> `> — Jo`; `- [name=Jo]` -> `- Jo`
 */
export function signedQuotes(text: string): string {
  if (!/\[(?:name|color)=/.test(text)) return text
  return replaceOutsideCode(text, markedLine, ({ 1: before = '', 2: written = '' }) => {
    const said = [...written.matchAll(mark)].flatMap(([, key, value]) => (key === 'color' ? [] : [value]))
    // A line above the quote gets the name without a dash.
    if (!before.includes('>')) return `${before}${said.join(', ')}`
    return said.length > 0 ? `${before.trimEnd()} — ${said.join(', ')}` : before.trimEnd()
  })
}
