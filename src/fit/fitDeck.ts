import type { PhrasingContent, RootContent } from 'mdast'
import type { Deck, Slide } from '../deck/deck.ts'
import { bestBreaks } from './bestBreaks.ts'
import type { Measure } from './estimate.ts'
import { toBlocks, toPieces } from './pieces.ts'

/** Layouts that are made for what they hold and are not broken. */
const whole = ['cover', 'agenda', 'part', 'statement', 'closing', 'image', 'gallery']

/**
 * Break each slide that holds more than fits, at the best places, and say of the slides under one title which of how
 * many they are.
 */
export function fitDeck(deck: Deck, measure: Measure): Deck {
  return {
    ...deck,
    children: numbered(deck.children.flatMap((slide) => fitSlide(slide, measure, deck.headmatter.lang))),
  }
}

function fitSlide(slide: Slide, measure: Measure, lang: string): Slide[] {
  if (whole.includes(slide.layout) || measure(slide) <= 1) return [slide]
  const blocks = slide.children.flatMap((slot) => slot.children)
  const title = blocks[0]?.type === 'heading' && blocks[0].depth === 2 ? blocks.slice(0, 1) : []
  const pieces = toPieces(blocks.slice(title.length), lang)
  const made = (from: number, to: number) => part(slide, [...title, ...toBlocks(pieces.slice(from, to))], from === 0)
  const ends = bestBreaks(
    pieces.length,
    (from, to) => measure(made(from, to)),
    (at) => pieces[at]?.breakCost ?? 0,
  )
  return ends.map((to, at) => made(ends[at - 1] ?? 0, to))
}

/** A piece of a slide: what is said stays with the first one, and so does the link that leads there. */
function part(slide: Slide, children: RootContent[], first: boolean): Slide {
  const { routeAlias, ...props } = slide.props
  const start = children.findLast((child) => child.position)?.position
  return {
    ...slide,
    props: first ? slide.props : props,
    note: first ? slide.note : [],
    children: [{ type: 'slot', name: 'default', children }],
    ...(first || !start ? {} : { position: start }),
  }
}

function numbered(slides: Slide[]): Slide[] {
  return slides.map((slide, at) => {
    const title = titleOf(slide)
    if (!title) return slide
    let first = at
    while (first > 0 && titleOf(slides[first - 1]) === title) first -= 1
    let end = at + 1
    while (end < slides.length && titleOf(slides[end]) === title) end += 1
    const count = end - first
    return count > 1 ? { ...slide, props: { ...slide.props, continued: `${at - first + 1}/${count}` } } : slide
  })
}

/** The very title of a section: another section of the same words has another one. */
function titleOf(slide: Slide | undefined): PhrasingContent[] | undefined {
  const heading = slide?.children[0]?.children[0]
  return heading?.type === 'heading' && heading.depth === 2 ? heading.children : undefined
}
