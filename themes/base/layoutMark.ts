import type { Token } from './types.ts'

/** Layouts whose Markdown is cut into the parts of a drawing, each by a plugin of its own. */
const drawn = ['flow', 'path', 'timeline'] as const

export type DrawnLayout = (typeof drawn)[number]

/** What `setup/transformers.ts` writes before the Markdown of a slide with such a layout: Markdown has no frontmatter here. */
export function layoutMark(layout: unknown): string | undefined {
  const known = drawn.find((name) => name === layout)
  return known && `<!-- layout: ${known} -->`
}

/** Take the mark of a layout off tokens; undefined where they have none. */
export function withoutLayoutMark([mark, ...others]: Token[], layout: DrawnLayout): Token[] | undefined {
  const isMarked = mark?.type === 'html_block' && mark.content.trim() === layoutMark(layout)
  return isMarked ? others : undefined
}
