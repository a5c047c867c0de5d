import type { PhrasingContent } from 'mdast'
import type { Deck, Slide } from '../deck/deck.ts'
import { titleOf } from '../deck/titleOf.ts'

/**
 * Number the slides that follow each other under one title. The second of three gets `continued: 2/3` in its frontmatter.
 */
export function numberSlides(deck: Deck): Deck {
  const slides = deck.children
  const children = slides.map((slide, at) => {
    const title = titleContentOf(slide)
    if (!title) return slide
    const { continued: _, ...props } = slide.props
    let first = at
    while (first > 0 && titleContentOf(slides[first - 1]) === title) first -= 1
    let end = at + 1
    while (end < slides.length && titleContentOf(slides[end]) === title) end += 1
    const count = end - first
    return { ...slide, props: count > 1 ? { ...props, continued: `${at - first + 1}/${count}` } : props }
  })
  return { ...deck, children }
}

/** Return the nodes of a slide's title, to be compared by identity: two sections may have equal titles. */
function titleContentOf(slide: Slide | undefined): PhrasingContent[] | undefined {
  return slide && titleOf(slide).heading?.children
}
