import type { Problem } from '../messages/problem.ts'
import { blank } from './checks/blank.ts'
import type { Check } from './checks/check.ts'
import { contrast } from './checks/contrast.ts'
import { diagram } from './checks/diagram.ts'
import { missingGlyph } from './checks/missingGlyph.ts'
import { missingImage } from './checks/missingImage.ts'
import { overflow } from './checks/overflow.ts'
import { overlap } from './checks/overlap.ts'
import { smallType } from './checks/smallType.ts'
import type { PaintedSlide } from './paintedSlide.ts'

/**
 * Check every slide as a viewer in the last row would: does it show something, is all of it visible, can it be read? Of
 * a blank slide, report only that it is blank.
 *
 * @param missing all characters of the deck that no font of the theme has
 */
export function checkSlides(slides: PaintedSlide[], missing = ''): Problem[] {
  const checks: Check[] = [missingImage, overflow, overlap, contrast, diagram, smallType, missingGlyph(missing)]
  return slides.flatMap((slide) => {
    const blankProblems = blank(slide)
    const found = blankProblems.length > 0 ? blankProblems : checks.flatMap((check) => check(slide))
    return found.map((problem) => ({ ...problem, slide: slide.slide }))
  })
}
