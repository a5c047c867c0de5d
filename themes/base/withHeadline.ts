import { classes } from './shared/contract.ts'
import type { MakeToken, Token } from './types.ts'

/** What `setup/transformers.ts` writes before the Markdown of a slide with `claim: true`: Markdown has no frontmatter here. */
export const claimMark = '<!-- claim -->'

/**
 * Title a slide by what it claims: after the mark, make one title of the heading and the paragraph under it, so that every
 * layout sets both where it sets titles.
 *
 * @example `## Speed`, `It takes half as long.` -> `<h2><span class="kicker">Speed</span> <span class="headline">It takes…`
 */
export function withHeadline(tokens: Token[], make: MakeToken): Token[] {
  const [mark, ...others] = tokens
  if (mark?.type !== 'html_block' || mark.content.trim() !== claimMark) return tokens
  const [open, title, close, paragraph, claim, end, ...rest] = others
  if (open?.tag !== 'h2' || paragraph?.type !== 'paragraph_open' || !title || !close || !claim || !end) return others
  const html = (content: string) => Object.assign(make('html_inline', '', 0), { content })
  const span = (name: string, { children }: Token) => [
    html(`<span class="${name}">`),
    ...(children ?? []),
    html('</span>'),
  ]
  const space = Object.assign(make('text', '', 0), { content: ' ' })
  title.children = [...span(classes.kicker, title), space, ...span(classes.headline, claim)]
  title.content = `${title.content} ${claim.content}`
  return [open, title, close, ...rest]
}
