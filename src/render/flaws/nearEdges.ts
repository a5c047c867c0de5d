import { boxAround } from '../boxAround.ts'
import { excerpt } from '../checks/check.ts'
import type { Box, PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { toBlocks } from './toBlocks.ts'

/** Two edges that are between `least` and `most` px apart were meant to align. Less is rounding, more is an indent. */
const [least, most] = [1, 6]

/** A text block, a picture or a panel, with the edges that should align with those of others. */
interface Edged {
  name: string
  box: Box
  /** The top of the letters of its first line, without superscripts. */
  top: number
  /** The edge at which its lines are aligned; `both` for a picture and a panel. */
  align: 'left' | 'right' | 'center' | 'both'
  /** The kind and type size. The top edges of two items side by side should align if they have the same style. */
  style: string
}

/**
 * Report the first two text blocks, pictures or panels whose left or top edges nearly align; in right-to-left text, the
 * right edges.
 */
export const nearEdges: FlawFinder = (slide) => {
  const items = listEdged(slide)
  for (const [at, one] of items.entries()) {
    for (const other of items.slice(at + 1)) {
      const off = offSide(one, other) ?? offTop(one, other)
      if (!off) continue
      const reason = `Unexpected offset of ${off.px.toFixed(1)} px between the ${off.edge} edges of \`${excerpt(one.name)}\` and \`${excerpt(other.name)}\`, expected none: align them in the deck or its theme`
      return [{ ruleId: 'near-edges', reason }]
    }
  }
  return []
}

function listEdged(slide: PaintedSlide): Edged[] {
  const blocks = toBlocks(slide).filter(({ first }) => first.kind !== 'drawn' && first.inside !== 'formula')
  return [
    ...blocks.flatMap(({ lines, text, first, size }): Edged[] => {
      // Leave out lines that begin with code: their left edge is that of the code's background, not of the text.
      const own = lines.filter(({ parts }) => parts[0]?.run.kind !== 'code')
      if (own.length === 0) return []
      const box = boxAround(own.map((line) => line.box))
      const letters = own[0]?.parts.filter(({ run }) => run.size === size).map((part) => part.box.y) ?? []
      const top = letters.length > 0 ? Math.min(...letters) : box.y
      return [{ name: text, box, top, align: first.align, style: `${first.kind} ${size}` }]
    }),
    // Leave out drawings: what is drawn need not reach the edges of its box. An image does.
    ...slide.pictures
      .filter(({ bleeds, scale }) => !bleeds && scale !== undefined)
      .map(({ box, name }): Edged => ({ name, box, top: box.y, align: 'both', style: 'picture' })),
    ...slide.panels.map((box): Edged => ({ name: 'panel', box, top: box.y, align: 'both', style: 'panel' })),
  ]
}

/** Return how far the side edges of two items, one below the other, are off; undefined if they align or are meant to differ. */
function offSide(one: Edged, other: Edged): { edge: string; px: number } | undefined {
  const isStacked = one.box.y + one.box.height <= other.box.y + 1 || other.box.y + other.box.height <= one.box.y + 1
  if (!isStacked) return undefined
  const keeps = (edge: 'left' | 'right') => [one, other].every(({ align }) => align === edge || align === 'both')
  const left = Math.abs(one.box.x - other.box.x)
  const right = Math.abs(one.box.x + one.box.width - other.box.x - other.box.width)
  if (keeps('left') && isNear(left) && !(keeps('right') && right < least)) return { edge: 'left', px: left }
  if (one.align === 'right' && other.align === 'right' && isNear(right)) return { edge: 'right', px: right }
  return undefined
}

/**
 * Return how far the top edges of two items of one style, side by side, are off; undefined if they align or are meant
 * to differ.
 */
function offTop(one: Edged, other: Edged): { edge: string; px: number } | undefined {
  const isBeside = one.box.x + one.box.width <= other.box.x + 1 || other.box.x + other.box.width <= one.box.x + 1
  const px = Math.abs(one.top - other.top)
  return isBeside && one.style === other.style && isNear(px) ? { edge: 'top', px } : undefined
}

function isNear(px: number): boolean {
  return px > least && px <= most
}
