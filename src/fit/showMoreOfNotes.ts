import type { Paragraph, RootContent } from 'mdast'
import { shownText } from '../article/nodes/shownText.ts'
import { claimValue } from '../deck/claims/claimValue.ts'
import { readSentence } from '../deck/claims/readSentence.ts'
import { sentencesOf } from '../deck/condense.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { mayGiveTitle } from '../deck/headline/takeHeadline.ts'
import { factsOf } from '../deck/layouts/index.ts'
import { titleOf } from '../deck/titleOf.ts'
import { splitSentences } from '../text/splitSentences.ts'
import { estimateFill } from './estimate.ts'

/** The fullest that a slide may become. */
const mostFill = 0.8

/** Greatest `textWidth` of a sentence that is shown beside another one. */
const widest = 240

/** Fewest points (`claimValue`) of a sentence that is worth showing. */
const leastPoints = 0
/** Points added for the sentence that follows the shown one in the article. */
const nextBonus = 2

/**
 * Show one more sentence of the notes on each slide that shows a single sentence of them. A sentence alone looks like the
 * most important one of the talk, which most are not, and the audience cannot see why it holds. Use this before the talk
 * is fitted to its time: what a slide shows must not depend on the slides beside it, or a longer talk would show less.
 *
 * @example shown `It fails.`, said `It fails. The key is missing. See below.` -> shown `It fails.`, `The key is missing.`
 */
export function showMoreOfNotes(deck: Deck): Deck {
  return { ...deck, children: deck.children.map((slide) => showMore(slide, deck.headmatter.lang)) }
}

function showMore(slide: Slide, lang: string): Slide {
  const { heading, headline, body } = titleOf(slide)
  const [shown, ...others] = [...(headline ? [headline] : []), ...body]
  if (!heading || !shown || others.length > 0 || !isPlain(shown) || !factsOf(slide.layout).prose) return slide
  if (splitSentences(shown, lang).length !== 1) return slide
  const more = bestOther(slide.note, { shown, isTitle: headline !== undefined, lang, title: shownText(heading) })
  if (!more) return slide
  const layout = slide.layout === 'statement' ? 'section' : slide.layout
  const made = {
    ...slide,
    layout,
    children: [{ type: 'slot' as const, name: 'default', children: [heading, shown, more] }],
  }
  return estimateFill(made) <= mostFill ? made : slide
}

/** Tell whether a block is a paragraph of only words that its author does not steer. */
function isPlain(block: RootContent): block is Paragraph {
  return mayGiveTitle(block) && !block.data?.directives
}

interface Choice {
  shown: Paragraph
  /** Whether the shown sentence is the slide's title, so that an earlier one may stand under it. */
  isTitle: boolean
  lang: string
  title: string
}

/**
 * Choose the best other sentence of the paragraph whose sentence is shown. Take none of another paragraph, because what
 * stands between the two may move to the appendix. Return undefined if the notes do not hold that paragraph, or if no
 * other sentence can stand with the shown one.
 */
function bestOther(note: RootContent[], { shown, isTitle, lang, title }: Choice): Paragraph | undefined {
  const own = shownText(shown)
  const from = note.filter(isPlain).find(({ position }) => position?.start.offset === shown.position?.start.offset)
  const sentences = from ? sentencesOf(from, lang) : []
  const place = sentences.findIndex((one) => shownText(one).startsWith(own))
  if (place < 0) return undefined
  const others = sentences.flatMap((sentence, at) => {
    const isNext = at === place + 1
    if (at === place || (at < place && !isTitle) || !mayStand(sentence, lang, isNext)) return []
    const points = claimValue(sentence.children, { lang, title, shown: [own] }) + (isNext ? nextBonus : 0)
    return [{ sentence, points }]
  })
  return others.toSorted((a, b) => b.points - a.points).find(({ points }) => points >= leastPoints)?.sentence
}

/**
 * Tell whether a sentence can stand under another one. It may lean on the one before it (`This means ...`), if it is the
 * next one.
 */
function mayStand(sentence: Paragraph, lang: string, isNext: boolean): boolean {
  const { faults, question, hasEndMark, width } = readSentence(sentence.children, lang)
  const isWhole = hasEndMark && !question && width <= widest && faults.every((fault) => fault === 'leaning' && isNext)
  // Bold words that end a paragraph may be two sentences.
  const isOne = splitSentences(sentence, lang).length === 1
  return isWhole && isOne && !sentence.children.some(({ type }) => type === 'footnoteReference')
}
