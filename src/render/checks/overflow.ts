import { safeMargin } from '../../../themes/base/shared/canvas.ts'
import type { Box, PaintedSlide, Run } from '../paintedSlide.ts'
import { type Check, excerpt } from './check.ts'

/** A tolerance in px, for rounding. */
const rounding = 1

/** Report text and images that leave the slide's safe area, and text that is cut off. Full-bleed images may leave it. */
export const overflow: Check = (slide) => {
  const safe = safeArea(slide)
  const [worst] = slide.runs
    .map((run) => ({ run, px: textOverhang(run, safe) }))
    .filter(({ px }) => px > rounding)
    .toSorted((a, b) => b.px - a.px)
  const pictures = slide.pictures
    .filter(({ box, bleeds }) => !bleeds && overhang(box, safe) > rounding)
    .map(({ name, box }) => `the image \`${excerpt(name)}\` leaves the slide's safe area by ${px(overhang(box, safe))}`)
  const texts = worst ? [`\`${excerpt(worst.run.text)}\` leaves the room that it has by ${px(worst.px)}`] : []
  return [...texts, ...pictures].map((what) => ({
    ruleId: 'overflow',
    reason: `Cannot show all of the slide, ${what}`,
  }))
}

/** Compute how far content reaches out of the safe area, or out of an element that cuts it off, in px; 0 if all is inside. */
export function overflowOf(slide: PaintedSlide): number {
  const safe = safeArea(slide)
  const pictures = slide.pictures.filter(({ bleeds }) => !bleeds).map(({ box }) => overhang(box, safe))
  const most = Math.max(0, ...slide.runs.map((run) => textOverhang(run, safe)), ...pictures)
  return most > rounding ? Math.round(most) : 0
}

function safeArea({ width, height }: PaintedSlide): Box {
  return { x: safeMargin, y: safeMargin, width: width - 2 * safeMargin, height: height - 2 * safeMargin }
}

function textOverhang({ boxes, clip }: Run, safe: Box): number {
  return Math.max(...boxes.map((box) => Math.max(overhang(box, safe), clip ? overhang(box, clip) : 0)))
}

/** Compute how far a box reaches out of another one, in px; negative if it is inside. */
export function overhang(box: Box, outer: Box): number {
  return Math.max(
    outer.x - box.x,
    outer.y - box.y,
    box.x + box.width - outer.x - outer.width,
    box.y + box.height - outer.y - outer.height,
  )
}

function px(length: number): string {
  return `${Math.round(length)} px`
}
