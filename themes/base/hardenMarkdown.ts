import type { MarkdownExit, RenderRule } from './types.ts'

/**
 * Make a Markdown renderer print an article's text as it is: no interpolation by Vue, no variant groups by UnoCSS, no
 * files read, and a space where a soft break stands.
 */
export function hardenMarkdown(md: MarkdownExit): void {
  const { rules } = md.renderer
  for (const name of ['text', 'code_inline', 'code_block']) {
    const rule = rules[name]
    if (rule) rules[name] = rewritten(rule, (html) => withoutVariantGroups(withoutInterpolation(html)))
  }
  // Leave `{{` alone here: Slidev itself escapes it in these, and a second escape would show as an entity.
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

/** UnoCSS rewrites `re-(act now)` to `re-act re-now` wherever it stands in a compiled slide. */
function withoutVariantGroups(html: string): string {
  return html.replace(/(^|[:-])\(/g, '$1&#40;')
}
