import type { Code } from 'mdast'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import type { Article } from '../../article.ts'
import type { Diagram } from '../../nodes/diagram.ts'

/** What in a diagram is more than a drawing, by what a reader would call it. It is refused wherever it stands. */
const acting: [name: string, pattern: RegExp][] = [
  ['a directive `%%{`', /%%\s*\{/],
  ['settings', /^\s*---\s*\n(?!\s*title:[^\n]*\n\s*---)/],
  ['`click`, `href` or `link`', /^\s*(?:click|callback|href|links?)\s+\S/im],
  ['HTML', /(?<!<)<(?!br\s*\/?>)[a-z!/]/i],
  ['an image or an address', /\b(?:url\s*\(|img\s*:|icon\s*:|javascript:|@import)/i],
  ['a formula', /\$\$/],
]

/** Make diagrams of the fences in mermaid's language; one that cannot be drawn stays code, with a warning on the file. */
export async function findDiagrams({ root }: Article, file: VFile): Promise<void> {
  const fences: { code: Code; index: number; parent: Parent }[] = []
  visit(root, 'code', (code: Code, index, parent: Parent | undefined) => {
    if (code.lang?.toLowerCase() === 'mermaid' && parent && index !== undefined) fences.push({ code, index, parent })
  })
  for (const { code, index, parent } of fences) {
    const why = acting.find(([, pattern]) => pattern.test(code.value))?.[0]
    const wrong = why === undefined ? await errorIn(code.value) : `Unexpected ${why} in a diagram`
    if (wrong !== undefined) {
      const reason = `${wrong}, expected one that can be drawn: its source is shown`
      report(file, { ruleId: 'diagram', place: code.position, reason })
      continue
    }
    const { value, data, position } = code
    const diagram: Diagram = { type: 'diagram', value, ...(data ? { data } : {}), ...(position ? { position } : {}) }
    parent.children[index] = diagram
  }
}

/** What mermaid finds wrong, in a line. It is large, and loaded only for an article that has a diagram. */
async function errorIn(source: string): Promise<string | undefined> {
  const { default: purifier } = await import('dompurify')
  // Where there is no DOM, parsing asks for it all the same; of what it would clean nothing is used.
  if (!purifier.isSupported) Object.assign(purifier, { addHook() {}, sanitize: (text: string) => text })
  const { default: mermaid } = await import('mermaid')
  try {
    await mermaid.parse(source)
    return undefined
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    const at = /^(?:Parse|Lexical) error on line (\d+)/.exec(line)?.[1]
    return `Cannot read a diagram (${at ? `line ${at} of it` : line.replace(/ for text:.*/, '')})`
  }
}
