import type { PhrasingContent } from 'mdast'
import { textWidthOf } from './toChunks.ts'

/** Columns of a title that has room on one line as a kicker, and of one that is set large. */
export const kickerWidth = 84
export const titleWidth = 56

/**
 * Name a section together with the one around it, which has no slide of its own.
 *
 * @example `Graduation criteria`, `Alpha` -> `Graduation criteria · Alpha`
 */
export function joinTitles(outer: PhrasingContent[], inner: PhrasingContent[]): PhrasingContent[] {
  if (outer.length === 0 || inner.length === 0) return outer.length === 0 ? inner : outer
  return [...outer, { type: 'text', value: ' · ' }, ...inner]
}

/** Write a section's number before its title, as its script does: `1 Setup`, `三、部署`. */
export function numbered(title: PhrasingContent[], number: unknown): PhrasingContent[] {
  if (typeof number !== 'string') return title
  const isHan = /^[〇零一二三四五六七八九十百]+$/u.test(number)
  return [{ type: 'text', value: `${number}${isHan ? '、' : ' '}` }, ...title]
}

/** The columns of a title. */
export function widthOfTitle(children: PhrasingContent[]): number {
  return textWidthOf([{ type: 'paragraph', children }])
}
