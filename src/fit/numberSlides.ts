import type { PhrasingContent } from 'mdast'
import type { Deck, Slide } from '../deck/deck.ts'
import { titleOf } from '../deck/titleOf.ts'

/**
 * Number the slides that follow each other under one title. The second of three gets `continued: 2/3` in its frontmatter.
 */
export function numberSlides(deck: Deck): Deck {
  const titles = deck.children.map(titleContentOf)
  let first = 0
  let end = 0
  const children = deck.children.map((slide, at) => {
    const title = titles[at]
    if (at >= end) {
      first = at
      end = at + 1
      while (end < titles.length && titles[end] === title) end += 1
    }
    if (!title) return slide
    const { continued: _, ...props } = slide.props
    const count = end - first
    return { ...slide, props: count > 1 ? { ...props, continued: `${at - first + 1}/${count}` } : props }
  })
  return { ...deck, children }
}

/** Return the nodes of a slide's title, to be compared by identity: two sections may have equal titles. */
function titleContentOf(slide: Slide): PhrasingContent[] | undefined {
  return titleOf(slide).heading?.children
}
