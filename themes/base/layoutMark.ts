import type { Token } from './types.ts'

/** Layouts that draw their content. For each of them a Markdown plugin, such as `flowPlugin`, cuts the text into boxes. */
const drawn = ['flow', 'path', 'timeline'] as const

export type DrawnLayout = (typeof drawn)[number]

/**
 * Return the comment that `setup/transformers.ts` writes before the Markdown of a slide with such a layout:
 * `<!-- layout: flow -->`. The plugins need it, because they do not get the slide's frontmatter.
 */
export function layoutMark(layout: unknown): string | undefined {
  const known = drawn.find((name) => name === layout)
  return known && `<!-- layout: ${known} -->`
}

/**
 * Return a slide's tokens without the comment of `layoutMark`; undefined if they do not begin with that of `layout`.
 */
export function withoutLayoutMark([mark, ...others]: Token[], layout: DrawnLayout): Token[] | undefined {
  const isMarked = mark?.type === 'html_block' && mark.content.trim() === layoutMark(layout)
  return isMarked ? others : undefined
}
