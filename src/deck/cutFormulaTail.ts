import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../text/splitSentences.ts'
import { isWide } from '../text/textWidth.ts'
import { toParagraph } from './condense.ts'

/** Match the beginning of a text that continues the sentence of a formula: `where x is`, `其中`, `となります。`. */
const goesOn =
  /^(?:\p{Ll}|[,，、;；]|Where\b|其中|这里|此处|式中|也就是|ここで|ただし|です|でした|である|であり|であっ|とな[らりるっ]|ならば|という|を|여기서|이다|입니다|이고|단[,，])/u

/**
 * Match the beginning of a text that continues the sentence of a formula only if the words before the formula are no
 * whole sentence.
 */
const goesOnWithin = /^(?:[^\p{L}\p{N}]|[とにでがはもの]|から|より|だ|时|時|的|为|為|是|成立|로|가|를|는|이|의|와|과)/u

/** Match the end of a whole sentence. */
const ended = /[.!?。！？…:：][)）”’」』]*\s*$/u

/**
 * Split the paragraph after a formula in two, if its first sentence (the tail) continues the sentence that holds the
 * formula. Return undefined if the paragraph begins a new sentence.
 *
 * @param before the paragraph before the formula
 * @example `We get`, a formula, `for all x. This is new.` -> `for all x.` and `This is new.`
 */
export function cutFormulaTail(
  paragraph: Paragraph,
  before: RootContent | undefined,
  lang: string,
): CutParagraph | undefined {
  const text = toString(paragraph).trimStart()
  const isOpen = before !== undefined && !ended.test(toString(before))
  if (!goesOn.test(text) && !(isOpen && goesOnWithin.test(text))) return undefined
  const [tail, ...rest] = splitSentences(paragraph, lang)
  if (!tail || rest.length === 0) return { tail: paragraph }
  return { tail: toParagraph(tail, paragraph), rest: toParagraph(rest.flatMap(withSpaceAfter), paragraph) }
}

/** A paragraph cut in two: the tail of a formula's sentence, and the sentences after it. */
export interface CutParagraph {
  tail: Paragraph
  rest?: Paragraph
}

function withSpaceAfter(sentence: PhrasingContent[], at: number, all: PhrasingContent[][]): PhrasingContent[] {
  const end = toString({ type: 'paragraph', children: sentence }).at(-1) ?? ''
  return at === all.length - 1 || isWide(end) ? sentence : [...sentence, { type: 'text', value: ' ' }]
}
