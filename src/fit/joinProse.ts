import type { RootContent } from 'mdast'
import { countMainSlides } from '../deck/appendix.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { replaceSlides } from '../deck/dramaturgy/insertSlide.ts'
import { isProse } from '../deck/isProse.ts'
import { factsOf } from '../deck/layouts/index.ts'
import { newSlide } from '../deck/newSlide.ts'
import { textWidthOf } from '../deck/textWidthOf.ts'
import { titleOf } from '../deck/titleOf.ts'
import { estimateFill } from './estimate.ts'

/** The most that a slide of joined prose holds: the `textWidth` of its words and of its notes (about two minutes), and its fill. */
const most = { words: 420, notes: 1800, fill: 0.8 }

/**
 * Join slides of prose that stand side by side under one title, unless something has moved to the appendix from between
 * them. Only for the density `brief`, whose audience sees few slides. Leave the appendix as it is.
 *
 * @example `## Setup 1/2`, `It needs no root.`; `## Setup 2/2`, `It takes a minute.` -> `## Setup`, both sentences
 */
export function joinProse(deck: Deck, density: Density): Deck {
  if (density !== 'brief') return deck
  let joined = deck
  // Do not join two slides between which a slide moved to the appendix: that slide would then follow the joined slide, not the first one.
  const movedFrom = (place: number) => deck.children.some(({ props }) => props.after === place)
  // Begin at the end, so that the places before a slide stay as they are.
  for (let at = countMainSlides(deck.children) - 2; at > 0; at -= 1) {
    const [one, other] = joined.children.slice(at, at + 2)
    const both = one && other && !movedFrom(at + 1) && join(one, other)
    if (both) joined = replaceSlides(joined, at, 2, [both])
  }
  return joined
}

function join(one: Slide, other: Slide): Slide | undefined {
  const [a, b] = [titleOf(one), titleOf(other)]
  // Compare by identity: two sections may have titles of the same words.
  if (!a.heading || a.heading.children !== b.heading?.children) return undefined
  if (![one, other].every(isFreeProse) || !isInOrder(other)) return undefined
  const isSaid = one.note.length > 0 || other.note.length > 0
  if (isSaid && one.note.length === 0 && !isInOrder(one)) return undefined
  const words = [...wordsOf(one), ...wordsOf(other)]
  const note = isSaid ? [one, other].flatMap((slide) => (slide.note.length > 0 ? slide.note : wordsOf(slide))) : []
  const { continued: _, ...props } = one.props
  const layout = one.layout === 'default' ? 'default' : 'section'
  const both = newSlide(layout, props, [a.heading, ...words], note, [one, other])
  const ranks = [one, other].flatMap(({ data }) => data?.expendable ?? [])
  const made = ranks.length === 2 ? { ...both, data: { expendable: Math.max(...ranks) } } : both
  const isTooMuch = textWidthOf(words) > most.words || textWidthOf(note) > most.notes
  return isTooMuch || estimateFill(made) > most.fill ? undefined : made
}

/** Tell whether a slide is prose that its author does not steer. */
function isFreeProse(slide: Slide): boolean {
  const { data, layout, props } = slide
  if (!factsOf(layout).prose || data?.directives || data?.isRest || props.chosen !== undefined) return false
  return wordsOf(slide).every((block) => isProse(block) && !block.data?.directives)
}

function wordsOf(slide: Slide): RootContent[] {
  const { headline, body } = titleOf(slide)
  return [...(headline ? [headline] : []), ...body]
}

/** Tell whether a slide's headline stands before its body in the article, too. */
function isInOrder(slide: Slide): boolean {
  const { headline, body } = titleOf(slide)
  return headline === undefined || body.every((block) => offsetOf(block) > offsetOf(headline))
}

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? -1
}
