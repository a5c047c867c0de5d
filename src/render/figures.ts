import { factsOf } from '../deck/layouts/index.ts'
import { type Contrast, lowestContrast } from './checks/contrast.ts'
import { overflowOf } from './checks/overflow.ts'
import { overlapsOf } from './checks/overlap.ts'
import { isSmall, smallestType } from './checks/smallType.ts'
import type { PaintedSlide } from './paintedSlide.ts'

/** A slide in numbers. */
export interface Figures {
  /** Number, from 1. */
  slide: number
  layout: string | undefined
  /** It goes on under the title of the slide before it. */
  continues: boolean
  /** How far the worst reaches over the edge, in px; 0 where all is inside. */
  overflow: number
  /** How many pairs of texts lie on one another. */
  overlaps: number
  /** How many texts are under the floor. */
  small: number
  /** The smallest type of each kind, in px. */
  type: { text: number | undefined; label: number | undefined; code: number | undefined }
  contrast: Contrast | undefined
  /** Height of what the title stands over, as a share of the height that there is; undefined for layouts that are meant to have white space. */
  filled: number | undefined
}

/** Say in numbers how a slide is set. */
export function figuresOf(painted: PaintedSlide): Figures {
  const { slide, layout, continues, runs } = painted
  return {
    slide,
    layout,
    continues,
    overflow: overflowOf(painted),
    overlaps: overlapsOf(painted).length,
    small: runs.filter(isSmall).length,
    type: {
      text: smallestType(painted, 'text'),
      label: smallestType(painted, 'label'),
      code: smallestType(painted, 'code'),
    },
    contrast: lowestContrast(painted),
    filled: layout && factsOf(layout).emptyByDesign ? undefined : filledShare(painted),
  }
}

function filledShare({ room, runs, pictures }: PaintedSlide): number {
  const content = runs.filter(({ title }) => !title)
  const boxes = [...content.flatMap((run) => run.boxes), ...pictures.map(({ box }) => box)]
  if (boxes.length === 0) return 0
  const top = Math.max(room.y, Math.min(...boxes.map(({ y }) => y)))
  const bottom = Math.min(room.y + room.height, Math.max(...boxes.map(({ y, height }) => y + height)))
  return Math.round((Math.max(0, bottom - top) / room.height) * 1000) / 1000
}
