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
 * Look at every slide as a reader in the last row would: is all of it on the slide, is there anything on it, can it be
 * read?
 *
 * @param missing characters that no font of the theme has
 */
export function checkSlides(slides: PaintedSlide[], missing = ''): Problem[] {
  const checks: Check[] = [missingImage, overflow, overlap, contrast, diagram, smallType, missingGlyph(missing)]
  return slides.flatMap((slide) => {
    const nothing = blank(slide)
    const found = nothing.length > 0 ? nothing : checks.flatMap((check) => check(slide))
    return found.map((problem) => ({ ...problem, slide: slide.slide }))
  })
}
