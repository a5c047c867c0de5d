import type { PhrasingContent } from 'mdast'

/** Greatest `textWidth` of a kicker. A kicker is a title in one small line above a headline. */
export const kickerWidth = 84
/** Greatest `textWidth` of a title that is set large. */
export const titleWidth = 56

/**
 * Join the titles of two sections, the second inside the first: the outer section has no slide of its own.
 *
 * @example `Graduation criteria`, `Alpha` -> `Graduation criteria · Alpha`
 */
export function joinTitles(outer: PhrasingContent[], inner: PhrasingContent[]): PhrasingContent[] {
  if (outer.length === 0 || inner.length === 0) return outer.length === 0 ? inner : outer
  return [...outer, { type: 'text', value: ' · ' }, ...inner]
}

/** Put a section's number before its title, with a space, or as Chinese does with `、`: `1 Setup`, `三、部署`. */
export function numberedTitle(title: PhrasingContent[], number: unknown): PhrasingContent[] {
  if (typeof number !== 'string') return title
  const isHan = /^[〇零一二三四五六七八九十百]+$/u.test(number)
  return [{ type: 'text', value: `${number}${isHan ? '、' : ' '}` }, ...title]
}
