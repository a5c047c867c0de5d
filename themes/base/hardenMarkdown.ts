import type { MarkdownExit, RenderRule } from './types.ts'

/**
 * Make a Markdown renderer print an article's text literally: Vue does not interpolate `{{ }}`, UnoCSS does not expand
 * variant groups, no files are included, and a soft break becomes a space.
 */
export function hardenMarkdown(md: MarkdownExit): void {
  const { rules } = md.renderer
  for (const name of ['text', 'code_inline', 'code_block']) {
    const rule = rules[name]
    if (rule) rules[name] = rewritten(rule, (html) => withoutVariantGroups(withoutInterpolation(html)))
  }
  // Do not escape `{{` in code and formulas: Slidev does it, and a second escape would be visible as an entity.
  for (const name of ['fence', 'math_inline', 'math_block']) {
    const rule = rules[name]
    if (rule) rules[name] = rewritten(rule, withoutVariantGroups)
  }
  rules.softbreak = () => ' '
  md.disable(['snippet_import', 'footnote_inline'], true)
}

function rewritten(rule: RenderRule, rewrite: (html: string) => string): RenderRule {
  return async (...args) => rewrite(await rule(...args))
}

function withoutInterpolation(html: string): string {
  return html.replaceAll('{{', '&#123;&#123;')
}

/**
 * Escape what UnoCSS reads as a variant group. It would rewrite `re-(act now)` to `re-act re-now` anywhere in a slide.
 */
function withoutVariantGroups(html: string): string {
  return html.replace(/(^|[:-])\(/g, '$1&#40;')
}
