import type { PhrasingContent, RootContent } from 'mdast'
import { shownText } from '../article/nodes/shownText.ts'
import { textWidth } from '../text/textWidth.ts'

/** Measure the text that blocks show (`textWidth`). */
export function textWidthOf(blocks: RootContent[]): number {
  return textWidth(shownText({ type: 'root', children: blocks }))
}

/** Measure the text that phrasing content shows, such as a title, a headline or a label (`textWidth`). */
export function phrasingWidth(children: PhrasingContent[]): number {
  return textWidthOf([{ type: 'paragraph', children }])
}
