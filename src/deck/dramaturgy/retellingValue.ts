import { toString } from 'mdast-util-to-string'
import type { LayoutName } from '../../../themes/base/shared/contract.ts'
import { readSentence } from '../claims/readSentence.ts'
import type { Slide } from '../deck.ts'
import { titleOf } from '../titleOf.ts'
import type { ShownClaim } from './claimsShown.ts'
import { tellsFigure } from './tellsFigure.ts'

/** A sentence of a smaller `textWidth` says too little to be told again. */
const shortest = 24

/** Layouts of slides that argue. The other layouts list steps, settings and parts. */
const arguingLayouts: ReadonlySet<string> = new Set<LayoutName>([
  'section',
  'statement',
  'default',
  'image',
  'gallery',
  'figures',
  'formula',
  'quote',
  'table',
])

/** Points that a claim gains if it is the headline of its slide. */
const headlineGain = 2
/**
 * Points that a claim loses. `item`: it stands in a list. `unmarked`: it has no mark at its end. `scant`: its `textWidth`
 * is less than `shortest`. `passingFigure`: it only mentions a number. `step`: its slide does not argue. `depth`: for each level of
 * its section below the top.
 */
const losses = { item: 3, unmarked: 3, scant: 3, passingFigure: 2.75, step: 2, depth: 1 }

/**
 * Rate how much a claim is worth being told again, in a recap or at the end of a talk. Start from its points by
 * `claimValue`. Prefer headlines to items of lists, whole sentences to fragments, results to settings, and top sections to
 * sections inside them.
 *
 * @param depth how deep the claim's section is, 1 for a top section
 */
export function retellingValue({ sentence, value }: ShownClaim, slide: Slide, depth: number, lang: string): number {
  const traits = readSentence(sentence, lang)
  const text = toString({ type: 'paragraph', children: sentence })
  const { headline, body } = titleOf(slide)
  const isHeadline = headline !== undefined && toString(headline) === text
  const isItem = body.some((block) => block.type === 'list' && toString(block).includes(text))
  return (
    value +
    (isHeadline ? headlineGain : 0) -
    (isItem ? losses.item : 0) -
    (traits.hasEndMark ? 0 : losses.unmarked) -
    (traits.width < shortest ? losses.scant : 0) -
    (traits.figures > 0 && !tellsFigure(traits) ? losses.passingFigure : 0) -
    (arguingLayouts.has(slide.layout) ? 0 : losses.step) -
    losses.depth * Math.max(0, depth - 1)
  )
}
