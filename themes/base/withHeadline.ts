import { classes } from './shared/contract.ts'
import type { MakeToken, Token } from './types.ts'

/**
 * The comment that `setup/transformers.ts` writes before the Markdown of a slide with `claim: true`. A Markdown plugin
 * needs it, because it does not get the slide's frontmatter.
 */
export const claimMark = '<!-- claim -->'

/**
 * Title a slide by its claim, the sentence below its heading. If the slide begins with `claimMark`, join the heading
 * and the paragraph below it into one title, which every layout places as it places titles.
 *
 * @example `## Speed`, `Half as long.` ->
 *   `<h2><span class="kicker">Speed</span> <span class="headline">Half as long.</span></h2>`
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
