import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../article/nodes/plainText.ts'
import { plainTitle } from '../../article/outline/plainTitle.ts'
import { splitSentences } from '../../text/splitSentences.ts'
import { pointsAhead } from '../claims/pointsAhead.ts'
import { readSentence, type SentenceFault } from '../claims/readSentence.ts'
import { toParagraph } from '../condense.ts'
import { isCaption } from '../isCaption.ts'
import { isProse } from '../isProse.ts'
import { withoutEndMark } from '../part.ts'
import { phrasingWidth } from '../textWidthOf.ts'
import { endsInColon } from '../toChunks.ts'
import { isUnfinished } from './isUnfinished.ts'
import { bare, joinSentences, mayGiveTitle, type TakenHeadline, widestOver } from './takeHeadline.ts'

/**
 * Faults that keep a lead-in from becoming a title. Exception: a lead-in that ends in a colon may have the fault `meta` if
 * it is at least as wide as `shortest.meta`.
 */
const faultsOfNoTitle: readonly SentenceFault[] = ['meta', 'credit', 'pointer', 'caption', 'onlyLinks']

/**
 * Least `textWidth` of a title. `sentence`: it has a mark at its end; a shorter one only says that
 * something follows: `Like this:`. `label`: it has no mark at its end. `leaning`: it continues another sentence:
 * `And fun stuff like that.` `meta`: it says what follows: `As a query it reads as follows:`.
 */
const shortest = { sentence: 10, label: 8, leaning: 40, meta: 24 }

/**
 * Take a headline from the paragraph before what a slide shows. Use this only on slides that share their title with a
 * neighbour. The headline is:
 * - with `goesOn`, the last sentence of the paragraph that can be a title;
 * - without it, or on a slide of prose alone, the first sentence, if it can be a title.
 *
 * Remove the colon at its end, unless what the slide shows completes the sentence.
 *
 * @param goesOn whether the slide before has the same title: the sentence may then refer to that slide
 * @example `You have to add the left margin:`, an image -> `You have to add the left margin`
 */
export function takeLead(
  blocks: readonly RootContent[],
  title: PhrasingContent[],
  lang: string,
  { goesOn }: { goesOn: boolean } = { goesOn: true },
): TakenHeadline | undefined {
  const first = blocks.findIndex((block) => !isProse(block))
  const prose = first < 0 ? blocks : blocks.slice(0, first)
  // On a slide of prose alone, take the first paragraph.
  const from = first < 0 ? prose[0] : prose.at(-1)
  if (!from || !mayGiveTitle(from) || isCaption(from, new Set())) return undefined
  // Do not move a later paragraph above others, unless it ends in a colon.
  if (first > 1 && !(goesOn && endsInColon(from))) return undefined
  const name = bare(plainText({ type: 'paragraph', children: title }))
  const sentences = splitSentences(from, lang)
  const inOrder = first < 0 || !goesOn ? sentences.slice(0, 1) : sentences.toReversed()
  for (const sentence of inOrder) {
    const headline = titleFrom(sentence, lang)
    if (!headline || phrasingWidth(headline) > widestOver(blocks) || (!goesOn && !canOpen(headline, lang))) continue
    if (bare(plainText({ type: 'paragraph', children: headline })) === name) continue
    const rest = sentences.filter((other) => other !== sentence)
    return { headline: toParagraph(headline, from), from, rest: joinSentences(rest, from) }
  }
  return undefined
}

/** Tell whether a title says enough for the first slide of a section: it neither leans on other text nor only points at the slide. */
function canOpen(headline: PhrasingContent[], lang: string): boolean {
  const isPointer = pointsAhead.test(plainText({ type: 'paragraph', children: headline }))
  return !isPointer && readSentence(headline, lang).faults.length === 0
}

/** Turn a sentence into a title. Return undefined if it cannot be a title. */
function titleFrom(sentence: PhrasingContent[], lang: string): Paragraph['children'] | undefined {
  // A title must have no footnotes.
  if (sentence.some(({ type }) => type === 'footnoteReference')) return undefined
  const text = plainText({ type: 'paragraph', children: sentence }).trim()
  const isMarked = /[.!?。！？…．:：]\s*$/u.test(text)
  const endsOpen = /[,，、;；—-]\s*$|^[(（].*[)）][.。]?$/u.test(text)
  // `and then all others can be written as above:` continues the text above a listing, `inline style` does not.
  const goesOn = isMarked && sentence[0]?.type === 'text' && /^\s*\p{Ll}/u.test(text)
  const leads = /[:：]\s*$/.test(text)
  const finished = leads ? withoutEndMark(plainTitle(sentence)) : sentence
  const isOpen = (leads || !isMarked) && isUnfinished(plainText({ type: 'paragraph', children: finished }))
  // What the slide shows completes the sentence, so its colon stays: `The SSZ schema for both types is:`
  const headline = isOpen && leads ? plainTitle(sentence) : finished
  const { faults } = readSentence(headline, lang)
  const saysMore = faults.every((fault) => fault === 'leadIn' || fault === 'scant')
  if (isOpen && !(leads && saysMore && phrasingWidth(headline) >= shortest.meta)) return undefined
  const whole = leads ? shortest.meta : shortest.leaning
  if (faults.includes('leaning') && isMarked && phrasingWidth(headline) < whole) return undefined
  if (endsOpen || goesOn || phrasingWidth(headline) < (isMarked ? shortest.sentence : shortest.label)) return undefined
  const saysWhat = leads && phrasingWidth(headline) >= shortest.meta
  return faults.some((fault) => faultsOfNoTitle.includes(fault) && !(saysWhat && fault === 'meta'))
    ? undefined
    : headline
}
