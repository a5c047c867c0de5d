import type { Code } from 'mdast'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import type { Article } from '../../article.ts'
import type { Diagram } from '../../nodes/diagram.ts'
import { withoutSettings } from './diagramSettings.ts'

/** Mermaid syntax that is not allowed in a diagram, because it loads, runs or links something. `name` is how messages call it. */
const forbidden: [name: string, pattern: RegExp][] = [
  ['a directive `%%{`', /%%\s*\{/],
  ['settings', /^\s*---\s*\n(?!\s*title:[^\n]*\n\s*---)/],
  ['`click`, `href` or `link`', /(?:^|;)\s*(?:click|callback|href|links?)\s+\S/im],
  ['HTML', /(?<!<)<(?!br\s*\/?>)[a-z!/]/i],
  ['an image or an address', /\b(?:url\s*\(|img\s*:|icon\s*:|javascript:|@import)/i],
  ['a formula', /\$\$/],
]

/**
 * Replace each listing in the language `mermaid` with a `diagram` node, without its settings and links. If Mermaid cannot
 * draw it, or it has forbidden syntax, report that and keep the listing.
 */
export async function findDiagrams({ root }: Article, file: VFile): Promise<void> {
  const fences: { code: Code; index: number; parent: Parent }[] = []
  visit(root, 'code', (code: Code, index, parent: Parent | undefined) => {
    if (code.lang?.toLowerCase() === 'mermaid' && parent && index !== undefined) fences.push({ code, index, parent })
  })
  for (const { code, index, parent } of fences) {
    const value = withoutSettings(code.value)
    const why = forbidden.find(([, pattern]) => pattern.test(value))?.[0]
    const wrong = why === undefined ? await errorIn(value) : `Unexpected ${why} in a diagram`
    if (wrong !== undefined) {
      const reason = `${wrong}, expected one that can be drawn: its source is shown`
      report(file, { ruleId: 'diagram', place: code.position, reason })
      continue
    }
    const { data, position } = code
    const diagram: Diagram = { type: 'diagram', value, ...(data ? { data } : {}), ...(position ? { position } : {}) }
    parent.children[index] = diagram
  }
}

/**
 * Return Mermaid's error about a source as one line, undefined if it has none. Load Mermaid only here, because it is large
 * and few articles have a diagram.
 */
async function errorIn(source: string): Promise<string | undefined> {
  const { default: purifier } = await import('dompurify')
  // Mermaid's parser calls DOMPurify, which has no methods without a DOM. Add methods that do nothing: the result is not used.
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
