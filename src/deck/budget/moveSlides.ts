import type { Deck, Slide } from '../deck.ts'
import { heading, newSlide } from '../newSlide.ts'
import { uiStrings } from '../uiStrings.ts'
import { mergeNotes, titleKeyOf } from './canBeSaid.ts'
import type { Placement } from './fitToBudget.ts'

declare module 'unist' {
  interface Data {
    /** The rank of a slide among those that a speaker can skip. The slide that the talk would miss least has rank 1. */
    expendable?: number
  }
}

/**
 * Move the slides that are not shown: into the notes of another slide, or to the appendix, for questions. A divider with
 * `appendix: true` stands before the slides of the appendix. The frontmatter of each of these says where it was and why it
 * was moved: `after` is the number of the slide that it would follow in the talk, from 1; `why` is the `AppendixReason`. A
 * slide that can be skipped gets its rank in `data.expendable`.
 */
export function moveSlides(deck: Deck, { said, appendix, expendable }: Omit<Placement, 'minutesOver'>): Deck {
  const shown: Slide[] = []
  const moved: Slide[] = []
  for (const slide of deck.children) {
    const why = appendix.get(slide)
    if (why !== undefined) moved.push({ ...slide, props: { ...slide.props, after: shown.length, why } })
    else if (!said.has(slide)) {
      const rank = expendable.indexOf(slide) + 1
      const ranked = rank > 0 ? { ...slide, data: { ...slide.data, expendable: rank } } : slide
      shown.push(withNotesOf(ranked, slide, deck.children, { said, appendix }))
    }
  }
  const talk = numberParts(shown)
  if (moved.length === 0) return { ...deck, children: talk }
  const title = heading(1, [{ type: 'text', value: uiStrings(deck.headmatter.lang).appendix }])
  const divider = newSlide('part', { appendix: true }, title, [], [])
  return { ...deck, children: [...talk, divider, ...moved.map(withoutPart)] }
}

/**
 * Add the words of other slides, which are said while a slide is shown, to its notes.
 *
 * @param host the same slide before it got its rank (`expendable`): `said` maps to that one
 */
function withNotesOf(
  slide: Slide,
  host: Slide,
  all: readonly Slide[],
  { said, appendix }: Pick<Placement, 'said' | 'appendix'>,
): Slide {
  const others = all.filter((other) => said.get(other) === host)
  if (others.length === 0) return slide
  const sameTitle = all.filter((one) => titleKeyOf(one) === titleKeyOf(host) && !said.has(one) && !appendix.has(one))
  return { ...slide, note: mergeNotes(slide, others, sameTitle) }
}

/** Number the dividers of parts that are still in the talk. A single divider gets no number. */
export function numberParts(slides: Slide[]): Slide[] {
  const parts = slides.filter(({ props }) => props.part !== undefined)
  return slides.map((slide) => {
    if (!parts.includes(slide)) return slide
    if (parts.length === 1) return withoutPart(slide)
    return { ...slide, props: { ...slide.props, part: parts.indexOf(slide) + 1, parts: parts.length } }
  })
}

function withoutPart(slide: Slide): Slide {
  const { part: _, parts: __, ...props } = slide.props
  return { ...slide, props }
}
