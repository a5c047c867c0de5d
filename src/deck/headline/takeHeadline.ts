import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../../article/nodes/plainText.ts'
import { isTemplate } from '../../article/syntax/templates/template.ts'
import { splitSentences } from '../../text/splitSentences.ts'
import { isWide } from '../../text/textWidth.ts'
import { type Claim, claimsOf } from '../claims/claimsOf.ts'
import { toParagraph } from '../condense.ts'
import { isPicture } from '../isPicture.ts'
import { isProse } from '../isProse.ts'
import { phrasingWidth } from '../textWidthOf.ts'

/** Greatest `textWidth` of a headline: about three lines of 32 px. */
const widest = 150
/** Greatest `textWidth` of a headline over a listing of more than `fewLines` lines: about two lines. */
const widestOverCode = 104
const fewLines = 10

/**
 * Match a sentence that has a mark at its end and does not stand in brackets. A sentence without a mark may lead into the
 * formula below it, and one in brackets is a remark.
 */
const wholeSentence = /^[^(（].*[.!?。！？…．][\s”"’'」』）)\]】]*$/su

/** Fewest points (`claimValue`) of a claim that becomes a headline. */
const leastValue = 2.5

/** A headline taken out of a slide's prose, the paragraph that it is from, and the rest of that paragraph. */
export interface TakenHeadline {
  headline: Paragraph
  from: Paragraph
  /** Undefined if the headline was the whole paragraph. */
  rest: Paragraph | undefined
}

/**
 * Take the headline out of a slide's prose: its best claim that has room in a title. Skip blocks with `keep`, and
 * sentences that repeat the title.
 */
export function takeHeadline(
  blocks: readonly RootContent[],
  title: PhrasingContent[],
  lang: string,
): TakenHeadline | undefined {
  const name = plainText({ type: 'paragraph', children: title })
  const most = widestOver(blocks)
  const claims = proseForHeadline(blocks)
    .filter(mayGiveTitle)
    .flatMap((paragraph) => claimsOf(paragraph, lang, name))
    .filter(({ sentence, value }) => {
      const text = plainText({ type: 'paragraph', children: sentence })
      return (
        wholeSentence.test(text) && value >= leastValue && phrasingWidth(sentence) <= most && bare(text) !== bare(name)
      )
    })
  const [first, ...others] = claims
  if (!first) return undefined
  const best = others.reduce((best, claim) => (claim.value > best.value ? claim : best), first)
  return { headline: toParagraph(best.sentence, best.paragraph), from: best.paragraph, rest: restOf(best, lang) }
}

/** Tell whether a headline may be taken from a block: it is a paragraph of only words, without the directive `keep`. */
export function mayGiveTitle(block: RootContent): block is Paragraph {
  return isProse(block) && !block.data?.directives?.keep && !isTemplate(block) && isWords(block)
}

/** Return the greatest `textWidth` of a headline over these blocks. A long listing needs room, so it is one line less. */
export function widestOver(blocks: readonly RootContent[]): number {
  const lines = blocks.flatMap((block) => (block.type === 'code' ? block.value.split('\n') : []))
  return lines.length > fewLines ? widestOverCode : widest
}

/**
 * Find the prose of a slide that speaks of the slide's evidence. It is the prose before the evidence. If the slide starts
 * with a picture, a table or a formula, it is the prose after that. Return nothing if the slide starts with another block,
 * such as a label or a list, because the prose then belongs to that block.
 */
function proseForHeadline(blocks: readonly RootContent[]): readonly RootContent[] {
  const first = blocks.findIndex((block) => !isProse(block))
  const evidence = blocks[first]
  if (!evidence || first > 0) return evidence ? blocks.slice(0, first) : blocks
  const after = blocks.slice(1)
  const speaksOf = isPicture(evidence) || evidence.type === 'table' || evidence.type === 'math'
  return speaksOf && after.every(isProse) ? after : []
}

/** Match a template's tag, an address, or the name of a picture that cannot be shown. */
const noWord = /\{[{%]|https?:|\.(?:png|jpe?g|gif|svg|webp|avif)\b/i

/** Match a number or a letter that its author typed before one of several paragraphs, whose order matters: `b. Hot data`. */
const typedNumber = /^\s*[（(]?(?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3})[.．、)）](?!\d)/i

/** Tell whether a paragraph holds only words: no typed number, number set large, picture, line break, HTML, tag or address. */
function isWords(block: RootContent): boolean {
  let isPlain = true
  visit(block, (node) => {
    if (['amount', 'image', 'imageReference', 'html', 'break'].includes(node.type)) isPlain = false
  })
  const text = plainText({ type: 'root', children: [block] })
  return isPlain && !noWord.test(text) && !typedNumber.test(text)
}

/** Reduce a text to its letters and digits in lower case, to compare it with another one. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function restOf({ paragraph, at }: Claim, lang: string): Paragraph | undefined {
  return joinSentences(
    splitSentences(paragraph, lang).filter((_, index) => index !== at),
    paragraph,
  )
}

/** Join sentences of a paragraph into a new paragraph with its position and data. Return undefined if there are none. */
export function joinSentences(sentences: PhrasingContent[][], paragraph: Paragraph): Paragraph | undefined {
  if (sentences.length === 0) return undefined
  return toParagraph(
    sentences.flatMap((sentence, index) =>
      index === 0 ? sentence : [...spaceBetween(sentences[index - 1]), ...sentence],
    ),
    paragraph,
  )
}

/** Return the space between a sentence and the next one. Return nothing if their script has no spaces. */
function spaceBetween(before: PhrasingContent[] = []): Text[] {
  const last = plainText({ type: 'paragraph', children: before }).at(-1) ?? ''
  return isWide(last) ? [] : [{ type: 'text', value: ' ' }]
}
