import type { Deck, Slide } from '../deck/deck.ts'
import { newSlide } from '../deck/newSlide.ts'
import { estimate } from './estimate.ts'

/** Up to so much of a slide the blocks of two stand together on one. */
const roomy = 0.8

/** What takes less of its slide is a leftover: together with its neighbour it is broken more evenly, if it has to be. */
const little = 0.35

/** Put slides without a form of their own, or with hardly more than a line of code, together under the same title. */
export function joinSlides(deck: Deck): Deck {
  const slides: Slide[] = []
  for (const slide of deck.children) {
    const before = slides.at(-1)
    const both = before && join(before, slide)
    if (both && isBetter(both, Math.min(estimate(before), estimate(slide)))) slides[slides.length - 1] = both
    else slides.push(slide)
  }
  return { ...deck, children: slides }
}

/** Of listings each has a slide's room for large type, unless one needs hardly any of it. */
function isBetter(both: Slide, least: number): boolean {
  const [fits, isLeftover] = [estimate(both) <= roomy, least < little]
  return both.layout === 'code' ? fits && isLeftover : fits || isLeftover
}

function join(a: Slide, b: Slide): Slide | undefined {
  if (a.layout !== b.layout || !['default', 'code'].includes(a.layout) || b.props.routeAlias !== undefined)
    return undefined
  const [aBlocks, bBlocks] = [a, b].map((slide) => slide.children.flatMap((slot) => slot.children))
  const [aTitle, bTitle] = [aBlocks?.[0], bBlocks?.[0]]
  // The very title of a section: another section of the same words has another one.
  if (aTitle?.type !== 'heading' || bTitle?.type !== 'heading' || aTitle.children !== bTitle.children) return undefined
  const asked = bBlocks?.[1]?.data?.directives
  if (asked?.break || asked?.layout) return undefined
  const blocks = [...(aBlocks ?? []), ...(bBlocks?.slice(1) ?? [])]
  return newSlide(a.layout, a.props, blocks, [...a.note, ...b.note], [a, b])
}
