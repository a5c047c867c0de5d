import { toString } from 'mdast-util-to-string'
import { room, typeFloors } from '../../themes/base/shared/canvas.ts'
import { textWidth } from '../text/textWidth.ts'
import type { Card } from './cardOf.ts'

/** Type size and line height of a card's title and of its text, in px: the smallest of `cards.vue` and `tokens.css`. */
const titleLine = { size: 24, height: 33 }
const textLine = { size: typeFloors.text, height: 28 }
/** Height in px of a card's rule, the padding below it and the margin of its title. */
const frame = 24
/** Space between the paragraphs of a card, in px. */
const betweenBlocks = 12
/** Space between cards, in px. */
const gaps = { rows: 24, columns: 16 }
/** Height in px of the slide's title on two lines, and of the space between it and the cards. */
const above = 122
/** The share of a line that text fills on average, 0 to 1: words wrap as a whole. */
const lineShare = 0.94

/**
 * Estimate whether cards fit on one slide, in the smallest type. Two or four cards stand two in a row, others three.
 */
export function cardsFit(cards: readonly Card[]): boolean {
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
  const space = Math.max(0, blocks.length - 1) * betweenBlocks
  return frame + linesOf(toString(title), titleLine.size) * titleLine.height + lines * textLine.height + space
}
