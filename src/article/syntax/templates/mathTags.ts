import { replaceOutsideCode } from '../../source/codeIn.ts'

const tag =
  /\{%-?\s*katex(?:\s+(inline))?\s*-?%\}([^{}]*(?:\{[^%{][^{}]*\}[^{}]*)*)\{%-?\s*endkatex\s*-?%\}|\{\{[<%]\s*(?:katex|math)(?:\s+(display)\b[^{}]*)?\s*[>%]\}\}([\s\S]{1,2000}?)\{\{[<%]\s*\/\s*(?:katex|math)\s*[>%]\}\}/g
const key = /\{\{<\s*kbd\s+([^{}<>\n]+?)\s*>\}\}/g

/**
 * Rewrite tags of dev.to and Hugo around a formula as dollar signs, `{% katex inline %}a{% endkatex %}` -> `$a$`. Rewrite the
 * tags of Quarto for keys as HTML, `{{< kbd Ctrl-C >}}` -> `<kbd>Ctrl-C</kbd>`. Every line keeps its number.
 */
export function mathTags(text: string): string {
  if (!/(?:katex|math|kbd)\b[^{}\n]*[>%]\}/.test(text)) return text
  const keys = replaceOutsideCode(text, key, ({ 1: keys = '' }) => keysOf(keys))
  return replaceOutsideCode(keys, tag, ({ 1: inline, 2: liquid, 3: display, 4: hugo }) => {
    const written = liquid ?? hugo ?? ''
    const isLine = liquid === undefined ? display === undefined && !written.includes('\n') : inline !== undefined
    return isLine ? `$${written.trim()}$` : `$$${written.includes('\n') ? written : `\n${written}\n`}$$`
  })
}

/** Write keys, each with its system if it has one: `mac=Cmd-O win=Ctrl-O` -> `<kbd>Cmd-O</kbd> (mac), <kbd>Ctrl-O</kbd> (win)`. */
function keysOf(written: string): string {
  const named = [...written.matchAll(/([\w-]+)=["']?([^\s"']+)/g)].map(
    ([, system, keys]) => `<kbd>${keys}</kbd> (${system})`,
  )
  return named.length > 0 ? named.join(', ') : `<kbd>${written}</kbd>`
}
