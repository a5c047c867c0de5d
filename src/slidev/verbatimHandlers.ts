import type { Code, InlineCode } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import type { Diagram } from '../article/nodes/diagram.ts'
import type {} from '../article/nodes/listing.ts'
import { isUnsafeCode, neutralise } from './neutralise.ts'
import { safeLanguage } from './safeLanguage.ts'

/**
 * An empty comment after code that contains `<!--`. It closes the comment that Slidev's parser sees in the code, and
 * is empty, so that the parser finds no note in it.
 */
export const emptyComment = '<!-- -->'

/**
 * Write inline code. Write HTML if backticks are unsafe: Slidev's parser finds comments inside them, three backticks
 * open a fence, and backticks merge with those of adjacent code.
 */
const inlineCode: Handle = (node: InlineCode, parent, state, info) => {
  const inCell = state.stack.includes('tableCell')
  const content = defaultHandlers.inlineCode(node, parent, state)
  const isUnsafe = isUnsafeCode(node.value, state.stack.includes('note') ? 'note' : 'inlineCode')
  if (isUnsafe || info.before === '`' || content.startsWith('```') || (inCell && content.includes('\\|'))) {
    return `<code v-pre>${neutralise(node.value, 'tag')}</code>`
  }
  return inCell ? content.replaceAll('|', '\\|') : content
}

const code: Handle = (node: Code, parent, state, info) => {
  if (isUnsafeCode(node.value, state.stack.includes('note') ? 'note' : 'code')) {
    const label = node.data?.label
    const named = label === undefined ? '' : `<p v-pre>${neutralise(label, 'tag')}</p>\n\n`
    return `${named}<pre v-pre class="slidev-code"><code>${neutralise(node.value, 'tag')}</code></pre>`
  }
  // Slidev runs the text in braces after the language (V12), and stops at a language that it does not know (V13).
  const meta = metaOf(node)
  const lang = safeLanguage(node.lang) ?? (meta ? 'text' : null)
  const content = defaultHandlers.code({ ...node, lang, meta }, parent, state, info)
  if (state.stack.includes('note')) return content
  // S13: to find the title, the parser removes text between lines that start with backticks. If the code has such a line,
  // indent the fence by one space.
  const nested = state.stack.includes('listItem') || state.stack.includes('blockquote')
  const fence = !nested && /^```/m.test(node.value) ? content.replace(/^(?=.)/gm, ' ') : content
  return leavesCommentOpen(node.value) ? `${fence}\n\n${emptyComment}` : fence
}

/** Write the label and the highlighted lines of a listing as Slidev reads them after the language: `[src/a.js] {1,3}`. */
function metaOf({ value, data }: Code): string | null {
  const { label, highlights = [] } = data ?? {}
  const count = value.split('\n').length
  const marked = highlights.filter((line) => line <= count)
  const parts = [label === undefined ? '' : `[${label}]`, marked.length > 0 ? `{${marked.join(',')}}` : '']
  return parts.filter(Boolean).join(' ') || null
}

/** Write a diagram. In a note, where nothing is drawn, write it as code. */
const diagram: Handle = (node: Diagram, parent, state, info) => {
  const source: Code = { type: 'code', lang: 'mermaid', value: node.value }
  return state.stack.includes('note')
    ? code(source, parent, state, info)
    : defaultHandlers.code(source, parent, state, info)
}

/**
 * Tell whether code contains a `<!--` without a `-->` after it. Slidev's parser finds comments in fences too (S7, S8).
 */
function leavesCommentOpen(value: string): boolean {
  return value.replace(/<!--[\s\S]*?-->/g, ' ').includes('<!--')
}

/** Write an inline formula. Put it into a `<span>` if a `$` or a digit follows, which would change where it ends. */
const inlineMath: Handle = (node: InlineMath, _, state, info) => {
  const formula = neutralise(node.value, 'formula')
  const written = `$${state.stack.includes('tableCell') ? formula.replaceAll('|', '\\|') : formula}$`
  return /[\d$]/.test(info.after) ? `<span>${written}</span>` : written
}

/**
 * Write a block formula. Each `$$` has a separate line: Slidev would run text after the first `$$` as settings (V11).
 */
const math: Handle = (node: Math) => `$$\n${neutralise(node.value, 'formula')}\n$$`

/** Handlers for code, diagrams and formulas, in which a backslash escapes nothing. */
export const verbatimHandlers = { inlineCode, code, diagram, inlineMath, math } satisfies Record<string, Handle>
