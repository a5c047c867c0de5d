import { toString } from 'mdast-util-to-string'
import type { Slide } from '../deck.ts'
import { newSlide } from '../newSlide.ts'
import { claimsShown, repeated, type ShownClaim } from './claimsShown.ts'

/** Among how many of the last slides with a claim the one to close with is looked for. */
const lastClaims = 4

/** What a claim is worth at least to close with. */
const worthwhile = 2

/**
 * Make the slide that closes a talk: the best of its last claims, else of all of them. Return nothing if the article
 * closes itself, with last words or a call to action, or if the talk has no claim.
 *
 * @param start the slide that opens the talk: what it says is not said again
 */
export function closingSlide(slides: readonly Slide[], start: Slide | undefined, lang: string): Slide | undefined {
  const last = slides.at(-1)
  if (!last || ['action', 'closing'].includes(last.layout)) return undefined
  const apart = [last, ...(start ? [start] : [])]
  const claims = claimsShown(slides, lang).filter((claim) => !apart.some((slide) => isAll(slide, claim)))
  const best = bestOf(claims.slice(-lastClaims).filter(({ value }) => value >= worthwhile)) ?? bestOf(claims)
  return best && newSlide('closing', { repeats: true }, [repeated(best.sentence)], [], [])
}

/** The claim that says most, the last of equals. */
function bestOf(claims: readonly ShownClaim[]): ShownClaim | undefined {
  return claims.toSorted((one, other) => other.value - one.value || other.slide - one.slide)[0]
}

/** Tell whether a slide shows nothing but a claim: to show it again at once would be a stutter. */
function isAll({ children }: Slide, { sentence }: ShownClaim): boolean {
  const blocks = children.flatMap((slot) => slot.children).filter(({ type }) => type !== 'heading')
  return blocks.map((block) => toString(block)).join('') === toString({ type: 'paragraph', children: sentence })
}
