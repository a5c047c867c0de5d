import { isSection, type Section } from '../article/article.ts'
import type { Slide } from './deck.ts'
import { factsOf } from './layouts/index.ts'
import { titleOf } from './titleOf.ts'

/**
 * Tell whether a slide only names a section: it is the divider of a part, or shows nothing but the title of a section
 * with subsections.
 *
 * @param section the innermost section that the slide belongs to
 */
export function isDivider(slide: Slide, section: Section | undefined): boolean {
  if (section === undefined) return false
  return slide.layout === 'part' || (isTitleAlone(slide) && section.children.some(isSection))
}

function isTitleAlone(slide: Slide): boolean {
  const { headline, body } = titleOf(slide)
  return headline === undefined && body.length === 0 && !factsOf(slide.layout).isNavigation
}
