import { factsOf } from '../deck/layouts/index.ts'
import { type Contrast, lowestContrast } from './checks/contrast.ts'
import { overflowOf } from './checks/overflow.ts'
import { overlapsOf } from './checks/overlap.ts'
import { isSmall, smallestType } from './checks/smallType.ts'
import type { PaintedSlide } from './paintedSlide.ts'

/** The measures of a slide for `report`: how full it is, how small its type, how many faults it has. */
export interface Figures {
  /** The slide's number, from 1. */
  slide: number
  layout: string | undefined
  /** Whether it continues the slide before it, under the same title. */
  continues: boolean
  /** How far content reaches out of the safe area, in px, at the worst place; 0 if all is inside. */
  overflow: number
  /** Number of pairs of texts that overlap. */
  overlaps: number
  /** Number of texts whose type is too small to be read from the last row. */
  small: number
  /** The smallest type size of each kind of text, in px. */
  type: { text: number | undefined; label: number | undefined; code: number | undefined }
  /** The lowest contrast of a text on the slide. */
  contrast: Contrast | undefined
  /** Height of the content under the title, as a share of the available height; undefined for layouts that are empty by design. */
  filled: number | undefined
}

/** Compute the figures of a slide. */
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
