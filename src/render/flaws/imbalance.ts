import type { Box, PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'

/** How far the centre of mass may be from the middle of the slide, as shares of its width and height. */
const most = { x: 0.3, y: 0.25 }

/** The share of its box that each content covers with ink. A panel is only a light tint. */
const weights = { text: 0.4, picture: 0.6, panel: 0.1, decor: 0.1 }

/** Report a slide whose content is mostly on one side. */
export const imbalance: FlawFinder = (slide) => {
  const off = offCentre(slide)
  const side =
    Math.abs(off.x) / most.x > Math.abs(off.y) / most.y
      ? { name: off.x < 0 ? 'left' : 'right', off: off.x, of: slide.width, share: most.x }
      : { name: off.y < 0 ? 'top' : 'bottom', off: off.y, of: slide.height, share: most.y }
  if (Math.abs(side.off) <= side.share) return []
  const px = Math.round(Math.abs(side.off) * side.of)
  const reason = `Unexpected weight at the ${side.name}, ${px} px off the middle, expected at most ${Math.round(side.share * side.of)} px: show more of the section, or join it with the next one`
  return [{ ruleId: 'imbalance', reason }]
}

/**
 * Compute how far the centre of mass is from the middle of the slide, as shares of width and height; negative to the
 * left and the top.
 */
function offCentre({ runs, pictures, panels, decor, width, height }: PaintedSlide): { x: number; y: number } {
  const masses = [
    ...runs.flatMap((run) => run.boxes.map((box) => massOf(box, weights.text))),
    ...pictures.map(({ box }) => massOf(box, weights.picture)),
    ...panels.map((box) => massOf(box, weights.panel)),
    ...decor.map((box) => massOf(box, weights.decor)),
  ]
  const whole = masses.reduce((sum, { mass }) => sum + mass, 0)
  if (whole === 0) return { x: 0, y: 0 }
  const x = masses.reduce((sum, one) => sum + one.mass * one.x, 0) / whole
  const y = masses.reduce((sum, one) => sum + one.mass * one.y, 0) / whole
  return { x: x / width - 0.5, y: y / height - 0.5 }
}

function massOf({ x, y, width, height }: Box, weight: number): { mass: number; x: number; y: number } {
  return { mass: width * height * weight, x: x + width / 2, y: y + height / 2 }
}
