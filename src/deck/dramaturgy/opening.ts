import type { Paragraph } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { type Article, isSection, type Section } from '../../article/article.ts'
import { readSentence } from '../claims/readSentence.ts'
import { sentencesOf } from '../condense.ts'
import type { Slide } from '../deck.ts'
import { enlargeAmount } from '../enlargeAmount.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { ownTitle } from '../ownTitle.ts'
import { canBeRepeated } from './canBeRepeated.ts'
import { claimsShown, isPlain, repeatSentence } from './claimsShown.ts'
import { tellsFigure } from './tellsFigure.ts'

/** How many of the article's first sentences are searched for a question. */
const firstSentences = 4

/** Least and greatest `textWidth` of a question that can be read from the back of a hall. */
const questionWidth = { from: 24, to: 100 }

/** Fewest points (`claimValue`) of a claim that opens a talk. */
const leastClaimValue = 4

/**
 * Make the slide that opens a talk, under the talk's title. It shows a question from the first sentences of the article,
 * else its best claim with a number that measures something. Return undefined if the article has neither, or if one of the
 * first slides opens with it anyway.
 */
export function openingSlide(
  slides: readonly Slide[],
  article: Pick<Article, 'root' | 'title' | 'frontMatter'>,
  lang: string,
): Slide | undefined {
  const first = slides.slice(1, 3)
  const paragraph = questionOf(article.root, lang) ?? claimWithFigure(slides, lang)
  if (!paragraph || first.some((slide) => opensWith(slide, paragraph))) return undefined
  return enlargeAmount(newSlide('statement', { repeats: true }, [...heading(2, ownTitle(article)), paragraph], [], []))
}

function questionOf(root: Section, lang: string): Paragraph | undefined {
  const sentences = firstProse(root)
    .filter(isPlain)
    .flatMap((paragraph) => sentencesOf(paragraph, lang))
  const asked = sentences.slice(0, firstSentences).find(({ children }) => {
    const { question, width, hasEndMark, faults } = readSentence(children, lang)
    const isOwn = !faults.includes('leaning')
    return question && isOwn && hasEndMark && width >= questionWidth.from && width <= questionWidth.to
  })
  return asked && repeatSentence(asked.children)
}

/** Return the prose with which the article opens: the prose before its first section, else at the start of that section. */
function firstProse(section: Section): Paragraph[] {
  const end = section.children.findIndex((child) => isSection(child) || !isProse(child))
  const prose = section.children.slice(0, end < 0 ? undefined : end)
  const [next] = section.children
  if (prose.length === 0) return next && isSection(next) ? firstProse(next) : []
  return prose.filter((child) => child.type === 'paragraph')
}

function claimWithFigure(slides: readonly Slide[], lang: string): Paragraph | undefined {
  const claims = claimsShown(slides, lang).filter(({ sentence, value }) => {
    return value >= leastClaimValue && tellsFigure(readSentence(sentence, lang)) && canBeRepeated(sentence, lang)
  })
  const [best] = claims.toSorted((one, other) => other.value - one.value)
  return best && repeatSentence(best.sentence)
}

function opensWith({ children }: Slide, paragraph: Paragraph): boolean {
  const blocks = children.flatMap((slot) => slot.children).filter(({ type }) => type !== 'heading')
  return blocks.some((block) => toString(block).startsWith(toString(paragraph)))
}
