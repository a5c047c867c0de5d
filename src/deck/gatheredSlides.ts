import type { PhrasingContent, RootContent } from 'mdast'
import { ownBlocksOf } from './cardOf.ts'
import type { Props, Slide } from './deck.ts'
import type { Gathered } from './gatherSections.ts'
import { heading, newSlide } from './newSlide.ts'

/** What stands above gathered sections (`gatherSections`): a title, and the blocks before the first section. */
export interface GatheredContext {
  title: PhrasingContent[]
  opening: RootContent[]
  /** Frontmatter values of the first slide. */
  props: Props
}

/**
 * Make the slides of gathered sections. If a card on a slide shows less than its section says, the notes of that slide
 * get the text of all its sections.
 */
export function gatheredSlides({ layout, pages }: Gathered, { title, opening, props }: GatheredContext): Slide[] {
  return pages.map((page, at) => {
    const sections = page.map(({ section }) => section)
    const shown = [...(at === 0 ? opening : []), ...page.flatMap(({ card }) => card.shown)]
    const isShortened = page.some(({ card }) => card.isShortened)
    const said = sections.flatMap((section) => [...(isShortened ? ownBlocksOf(section) : []), ...section.notes])
    return newSlide(layout, at === 0 ? props : {}, [...heading(2, title), ...shown], said, sections)
  })
}
