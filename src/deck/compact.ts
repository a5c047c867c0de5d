import type { RootContent } from 'mdast'
import { isSection, type Section } from '../article/article.ts'
import type { Props, Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'
import { openingOf } from './part.ts'
import { isProse, textWidthOf } from './toChunks.ts'

/** How many columns of text fit on a card, and on all cards of a slide together. */
const cardLimit = 130
const cardsLimit = 520

/** Tell whether a section consists of two to six subsections, so short that they fit side by side on one slide. */
export function isCompact(section: Section): boolean {
  const inner = section.children.filter(isSection)
  const texts = inner.map((child) => child.children.filter((block): block is RootContent => !isSection(block)))
  return (
    section.title.length > 0 &&
    inner.length >= 2 &&
    inner.length <= 6 &&
    inner.every((child) => child.number === undefined && child.title.length > 0 && !child.children.some(isSection)) &&
    texts.every((blocks) => blocks.length > 0 && blocks.every(isPlain) && textWidthOf(blocks) <= cardLimit) &&
    openingOf(section).every(isProse) &&
    textWidthOf([...openingOf(section), ...texts.flat()]) <= cardsLimit
  )
}

/** Tell whether a block is prose without a directive. */
function isPlain(block: RootContent): boolean {
  return isProse(block) && !block.data?.directives
}

/** Make the slide of a compact section: a card for each subsection. */
export function cardsSlide(section: Section, props: Props): Slide {
  const cards = section.children
    .filter(isSection)
    .flatMap((child) => [
      ...heading(3, child.title),
      ...child.children.filter((block): block is RootContent => !isSection(block)),
    ])
  const said = [section, ...section.children.filter(isSection)].flatMap(({ notes }) => notes)
  return newSlide('cards', props, [...heading(2, section.title), ...openingOf(section), ...cards], said, [section])
}
