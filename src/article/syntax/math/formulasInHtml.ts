import type { Html, RootContent } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import type { Parent } from 'unist'
import { looksLikeProse } from './isFormula.ts'
import { displayEnvironments } from './numberEquation.ts'
import { isValidFormula } from './readFormula.ts'
import type { TexFacts } from './readTex.ts'
import { isDisplayed, sourceOf } from './sourceOf.ts'
import { isFormulaBracket } from './texDelimiters.ts'

/** Match a tag or a comment. Match the whole of an element such as `<code>`, in which the signs of formulas are text. */
const tags = /<!--[\s\S]*?-->|<(pre|code|kbd|samp|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi

const environments = displayEnvironments.map((name) => name.replace('*', '\\*')).join('|')

const formula = new RegExp(
  [
    String.raw`\$\$[^$]+\$\$`,
    String.raw`(?<![\\\p{L}\p{N}$])\$(?![\s$])(?:\\.|[^$\\])+(?<!\s)\$(?![\p{L}\p{N}$])`,
    String.raw`\\\\\([\s\S]+?\\\\\)|\\\\\[[\s\S]+?\\\\\]|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]`,
    String.raw`\\begin\{(${environments})\}[\s\S]+?\\end\{\1\}`,
    String.raw`\\(?:eq)?ref\{[^{}]*\}`,
  ].join('|'),
  'gu',
)

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&nbsp;': ' ' }

/**
 * Split HTML at the formulas in its text: `<td>$x$</td>` becomes `<td>`, a formula, `</td>`. Return undefined if it has no
 * formulas.
 */
export function formulasInHtml({ value, position }: Html, tex: TexFacts): Parent | undefined {
  if (!/[$\\]/.test(value)) return undefined
  const children: RootContent[] = []
  const line = position?.start.line ?? 1
  const keep = (text: string) => text && children.push({ type: 'html', value: text })
  // A formula directly after `<td>`, `<th>` or `<h1>` to `<h6>` gets no line of its own, because cells and headings have one line.
  const read = (text: string, tag: string) => {
    let end = 0
    for (const { 0: written, index } of text.matchAll(formula)) {
      const plain = written.replace(/&(?:lt|gt|amp|quot|nbsp);/g, (entity) => entities[entity] ?? entity)
      const source = sourceOf(plain)
      const [previous, next] = [text.charCodeAt(index - 1), text.charCodeAt(index + written.length)]
      const codes = { previous: Number.isNaN(previous) ? null : previous, next: Number.isNaN(next) ? null : next, tex }
      const isProse = written.startsWith('$')
        ? looksLikeProse(source)
        : /^\\\\?[([]/.test(written) && !isFormulaBracket(plain, codes)
      const display = isDisplayed(written)
      if (isProse || !isValidFormula(source, { display, line, tex })) continue
      keep(text.slice(end, index))
      const hasRoom = !/^<(?:t[dh]|h[1-6])\b/i.test(tag)
      const isAlone = hasRoom && text.slice(0, index).trim() === '' && text.slice(index + written.length).trim() === ''
      const math: InlineMath = { type: 'inlineMath', value: source.replace(/\s+/g, ' ') }
      if (display && isAlone) math.data = { isDisplay: true }
      if (position) math.position = position
      children.push(math)
      end = index + written.length
    }
    keep(text.slice(end))
  }
  let end = 0
  let before = ''
  for (const { 0: tag, index } of value.matchAll(tags)) {
    read(value.slice(end, index), before)
    keep(tag)
    end = index + tag.length
    before = tag
  }
  read(value.slice(end), before)
  return children.some(({ type }) => type === 'inlineMath') ? { type: 'root', children } : undefined
}

/**
 * Join HTML and its formulas again. Each formula stands in a `<span data-tex>`, which `resolveHtml` reads. `omitted` nodes
 * follow after the HTML.
 */
export function toHtml(html: Html, { children }: Parent): RootContent[] {
  // cast: `formulasInHtml` and `numberFormulas` put only nodes of mdast there
  const parts = children as RootContent[]
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const value = parts
    .map((part) => {
      if (part.type === 'html') return part.value
      if (part.type === 'text') return escape(part.value)
      if (part.type !== 'inlineMath') return ''
      const { isDisplay, displayTex } = part.data ?? {}
      const place = isDisplay ? 'display' : 'inline'
      return `<span data-tex="${place}">${escape((isDisplay && displayTex) || part.value)}</span>`
    })
    .join('')
  return [{ ...html, value }, ...parts.filter(({ type }) => type === 'omitted')]
}
