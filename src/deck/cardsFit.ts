import { toString } from 'mdast-util-to-string'
import { room, typeFloors } from '../../themes/base/shared/canvas.ts'
import { textWidth } from '../text/textWidth.ts'
import type { Card } from './cardOf.ts'

/** Heights in px, as `cards.vue` and `tokens.css` set them at the smallest type: a line of a card's title and of its text. */
const titleLine = { size: 24, height: 33 }
const textLine = { size: typeFloors.text, height: 28 }
/** The rule, the padding below it and the margin of the title. */
const frame = 24
const gaps = { rows: 24, columns: 16 }
/** The slide's title on two lines, and what parts it from the cards. */
const above = 122
/** The share of a line that text fills: words wrap as a whole. */
const lineShare = 0.94

/** Estimate whether cards fit on one slide, in the smallest type: two in a row, or three where there are three, five or more. */
export function fitAsCards(cards: readonly Card[]): boolean {
  const columns = cards.length < 3 || cards.length === 4 ? 2 : 3
  const width = (room.width - (columns - 1) * gaps.columns) / columns - gaps.columns
  const heights = cards.map((card) => heightOf(card, width))
  let height = above
  for (let at = 0; at < heights.length; at += columns)
    height += Math.max(...heights.slice(at, at + columns)) + (at > 0 ? gaps.rows : 0)
  return height <= room.height
}

function heightOf({ shown: [title, ...blocks] }: Card, width: number): number {
  const linesOf = (text: string, size: number) => Math.ceil((textWidth(text) * size) / 2 / (width * lineShare))
  const texts = blocks.flatMap((block) => (block.type === 'list' ? block.children : [block]))
  const lines = texts.reduce((sum, text) => sum + linesOf(toString(text), textLine.size), 0)
  return frame + linesOf(toString(title), titleLine.size) * titleLine.height + lines * textLine.height
}
