import type { Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { shownText } from '../../article/nodes/shownText.ts'
import { textWidth } from '../../text/textWidth.ts'
import { bestClaimOf, type Claim } from '../claims/claimsOf.ts'
import { claimWidth } from '../claims/isClaim.ts'
import { sentencesOf } from '../condense.ts'
import type { Slide } from '../deck.ts'
import { factsOf } from '../layouts/index.ts'
import { proseOf } from '../proseOf.ts'

/** A claim, and the slide that shows it. */
export interface ShownClaim extends Claim {
  /** Index of the slide in the talk. */
  slide: number
}

/**
 * Find the best claim that each slide shows. Leave out claims that are too long to be read from afar, and slides that only
 * lead through the talk, such as the agenda.
 */
export function claimsShown(slides: readonly Slide[], lang: string): ShownClaim[] {
  return slides.flatMap((slide, at): ShownClaim[] => {
    if (factsOf(slide.layout).isNavigation || slide.props.repeats === true) return []
    const blocks = slide.children.flatMap((slot) => slot.children)
    const title = blocks.find((block) => block.type === 'heading')
    const sentences = blocks
      .flatMap(proseOf)
      .filter(isPlain)
      .flatMap((paragraph) => sentencesOf(paragraph, lang))
    const claim = bestClaimOf(sentences.filter(isReadable), lang, title && toString(title))
    return claim ? [{ ...claim, slide: at }] : []
  })
}

/**
 * Make a paragraph that repeats a sentence on another slide. Leave out the sentence's links, because the slide that it is
 * from has them, and the directives of its paragraph.
 */
export function repeatSentence(sentence: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: sentence.flatMap(stripForCopy) }
}

/** Copy an inline node without its links, amounts and references to footnotes. The words of links and amounts stay. */
export function stripForCopy(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'footnoteReference') return []
  if (!('children' in node)) return [node]
  const children = node.children.flatMap(stripForCopy)
  return node.type === 'link' || node.type === 'amount' ? children : [{ ...node, children }]
}

/** Tell whether a paragraph has no image, line break or HTML. */
export function isPlain(paragraph: Paragraph): boolean {
  return !paragraph.children.some(({ type }) => ['image', 'break', 'html'].includes(type))
}

function isReadable(paragraph: Paragraph): boolean {
  return textWidth(shownText(paragraph)) <= claimWidth
}
