import type { PhrasingContent } from 'mdast'
import { textWidthOf } from './toChunks.ts'

/** Most columns of a title that has room as a kicker: one small line above a headline. */
export const kickerWidth = 84
/** Most columns of a title that is set large. */
export const titleWidth = 56

/**
 * Join the title of a section with that of the section around it, which has no slide of its own.
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

/** Measure a title, in columns. */
export function widthOfTitle(children: PhrasingContent[]): number {
  return textWidthOf([{ type: 'paragraph', children }])
}
