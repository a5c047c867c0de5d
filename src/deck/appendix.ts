import type { RootContent } from 'mdast'
import type { Slide } from './deck.ts'
import { isBoldLine } from './isBoldLine.ts'
import { factsOf } from './layouts/index.ts'
import { blockKindOf, type MovableKind } from './moveToNotes.ts'

/*
 * The appendix is the slides after the divider with `appendix: true`, kept for questions. The slides before it are the talk.
 */

/**
 * Mark slides for the appendix if one of the blocks that they were made from has the directive `appendix`. Set the mark
 * on the slide, because a layout may replace blocks and so lose their directives.
 */
export function markForAppendix(slides: Slide[], from: readonly RootContent[]): Slide[] {
  if (!from.some(hasAppendixDirective)) return slides
  return slides.map((slide) => ({ ...slide, data: { ...slide.data, directives: { appendix: true } } }))
}

/** Mark a slide that holds the article's colophon. */
export function markAsColophon(slide: Slide): Slide {
  return { ...slide, data: { ...slide.data, isColophon: true } }
}

/** Tell whether the author asks for a slide to stand in the appendix. */
export function isMarkedForAppendix({ layout, data }: Slide): boolean {
  return !factsOf(layout).isNavigation && data?.directives?.appendix === true
}

declare module 'unist' {
  interface Data {
    /** Whether the slide holds what the slide before it leaves out: the rest of a list, a table, a listing or long notes. */
    isRest?: boolean
    /** Whether the slide holds the article's colophon (`colophonLine`). */
    isColophon?: boolean
  }
}

/**
 * Tell whether a slide belongs in the appendix: its author asks for that, it holds what the slide before it leaves out
 * (`isRest`), it holds the colophon, or it holds a block of one of the given kinds.
 */
export function belongsInAppendix(slide: Slide, kinds: readonly MovableKind[]): boolean {
  return (
    isMarkedForAppendix(slide) ||
    slide.data?.isRest === true ||
    slide.data?.isColophon === true ||
    (!factsOf(slide.layout).isNavigation &&
      slide.children
        .flatMap((slot) => slot.children)
        .some((block) => holds(block, kinds) && !block.data?.directives?.keep))
  )
}

/** Tell whether a block is of one of the kinds, or is a callout that holds only blocks of these kinds under its label. */
function holds(block: RootContent, kinds: readonly MovableKind[]): boolean {
  const isOne = (inner: RootContent) => kinds.some((kind) => kind === blockKindOf(inner))
  if (isOne(block) || block.type !== 'blockquote') return isOne(block)
  const inner = block.children.filter((child) => !isBoldLine(child))
  return inner.length > 0 && inner.every(isOne)
}

function hasAppendixDirective({ data }: RootContent): boolean {
  return data?.directives?.appendix === true
}

/** Count the slides before the appendix. Count all slides if there is no appendix. */
export function countMainSlides(slides: readonly { props: { appendix?: unknown } }[]): number {
  const divider = slides.findIndex(({ props }) => props.appendix === true)
  return divider < 0 ? slides.length : divider
}
