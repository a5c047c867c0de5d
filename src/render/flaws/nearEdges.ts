import { excerpt } from '../checks/check.ts'
import type { Box, PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { boxAround, toBlocks } from './toBlocks.ts'

/** Edges this far apart are meant to be one, in px. Less is rounding, more is an indent. */
const [least, most] = [1, 6]

/** A thing with an edge that a reader's eye draws a line from. */
interface Edged {
  name: string
  box: Box
  /** The top of the letters of its first line, without superscripts. */
  top: number
  /** The edge that its lines keep to; a picture and a panel have both. */
  align: 'left' | 'right' | 'center' | 'both'
  /** Things of one style are to begin at one height when they stand side by side. */
  style: string
}

/** Find two things whose left or top edges nearly align. In right-to-left text it is the right edges. */
export const nearEdges: FlawFinder = (slide) => {
  const things = listEdged(slide)
  for (const [at, one] of things.entries()) {
    for (const other of things.slice(at + 1)) {
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
      // A line that opens with code begins where the ground of the code does.
      const own = lines.filter(({ parts }) => parts[0]?.run.kind !== 'code')
      if (own.length === 0) return []
      const box = boxAround(own.map((line) => line.box))
      const letters = own[0]?.parts.filter(({ run }) => run.size === size).map((part) => part.box.y) ?? []
      const top = letters.length > 0 ? Math.min(...letters) : box.y
      return [{ name: text, box, top, align: first.align, style: `${first.kind} ${size}` }]
    }),
    // What is drawn need not reach the edges of its drawing; an image does.
    ...slide.pictures
      .filter(({ bleeds, scale }) => !bleeds && scale !== undefined)
      .map(({ box, name }): Edged => ({ name, box, top: box.y, align: 'both', style: 'picture' })),
    ...slide.panels.map((box): Edged => ({ name: 'panel', box, top: box.y, align: 'both', style: 'panel' })),
  ]
}

/** Things below one another. */
function offSide(one: Edged, other: Edged): { edge: string; px: number } | undefined {
  const stacked = one.box.y + one.box.height <= other.box.y + 1 || other.box.y + other.box.height <= one.box.y + 1
  if (!stacked) return undefined
  const keeps = (edge: 'left' | 'right') => [one, other].every(({ align }) => align === edge || align === 'both')
  const left = Math.abs(one.box.x - other.box.x)
  const right = Math.abs(one.box.x + one.box.width - other.box.x - other.box.width)
  if (keeps('left') && isNear(left) && !(keeps('right') && right < least)) return { edge: 'left', px: left }
  if (one.align === 'right' && other.align === 'right' && isNear(right)) return { edge: 'right', px: right }
  return undefined
}

/** Things of one style side by side. */
function offTop(one: Edged, other: Edged): { edge: string; px: number } | undefined {
  const beside = one.box.x + one.box.width <= other.box.x + 1 || other.box.x + other.box.width <= one.box.x + 1
  const px = Math.abs(one.top - other.top)
  return beside && one.style === other.style && isNear(px) ? { edge: 'top', px } : undefined
}

function isNear(px: number): boolean {
  return px > least && px <= most
}
