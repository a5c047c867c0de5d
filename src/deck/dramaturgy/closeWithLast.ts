import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Article, Section } from '../../article/article.ts'
import { backMatterOf } from '../backMatter.ts'
import type { SectionPath } from '../budget/sectionPathsOf.ts'
import { readSentence } from '../claims/readSentence.ts'
import { wordTestsOf } from '../claims/wordTestsOf.ts'
import type { Slide } from '../deck.ts'
import { isProse } from '../isProse.ts'
import { lastSections } from '../lastSections.ts'
import { factsOf } from '../layouts/index.ts'
import { paragraphsThatEnd } from '../paragraphsThatEnd.ts'
import { standsAfter } from '../standsAfter.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { titleOf } from '../titleOf.ts'
import { conclusionOf } from './conclusionOf.ts'

/** Greatest `textWidth` of the words on a closing slide. */
const closingLimit = 240

/** The last slide of a talk, and what decides whether it can close the talk. */
export interface Ending {
  last: Slide
  /** Where the last slide stands in the article. */
  path: SectionPath
  /** All other slides of the deck, the appendix included. */
  others: readonly Slide[]
  article: Pick<Article, 'root' | 'lang'>
  /** The title of the talk. */
  title: PhrasingContent[]
  /** Whether the talk is so short that its last slide must go on showing all that it shows. */
  isShort: boolean
}

/**
 * Turn the last slide into the closing slide if it is a short conclusion, has a claim that sums the talk up, ends an article
 * without sections, or ends an article with an invitation: `Stay tuned!`, `Join us.` Move its title into the notes, unless the cover has it. If its headline was taken from the middle of its text,
 * the headline alone closes the talk, and the notes have the whole text in order.
 *
 * @example `## In the end`, `Ships are slow.`, a longer text in the notes -> `Ships are slow.`
 */
export function closeWithLast({ last, path, others, article, title, isShort }: Ending): Slide | undefined {
  const { heading, headline, body } = titleOf(last)
  const { lang } = article
  const isEssay = heading?.children === title && others.every((slide) => lineOf(slide) < lineOf(last))
  const conclusion = conclusionOf(article)
  const concludes = conclusion !== undefined && path.includes(conclusion)
  const sumsUp = headline !== undefined && readSentence(headline.children, lang).sumsUp
  const words = [...(headline ? [headline] : []), ...body]
  const isEnd = path.at(-1) === lastSections(article.root, backMatterOf(article)).at(-1)
  const invites = isEnd && words.some((block) => wordTestsOf(lang).invites.test(toString(block)))
  if (!factsOf(last.layout).prose || !(concludes || isEssay || sumsUp || invites)) return undefined
  const isOwn = words.some(({ data }) => data?.directives?.layout) || last.props.number !== undefined
  const isAlone = !others.some((slide) => titleOf(slide).heading?.children === heading?.children)
  if (!heading || isOwn || !(isAlone || isEssay) || !words.every(isProse)) return undefined
  const isSaid = words.every((block) => saysAll(last.note, block))
  const note = isSaid ? last.note : [...paragraphsOf(words, path.at(-1)), ...last.note]
  const shown = lastWordsOf(words, note, lang)
  if (!shown || (isShort && shown.length < words.length)) return undefined
  const { claim: _, continued: __, ...props } = last.props
  const name: RootContent[] = isEssay ? [] : [{ type: 'paragraph', children: heading.children }]
  const said = [...name, ...(shown.length === words.length ? last.note : note)]
  const children = [{ type: 'slot' as const, name: 'default', children: shown }]
  return { ...last, layout: 'closing', props, note: said, children }
}

/**
 * Choose the paragraphs that close the talk. These are all that can end it (`paragraphsThatEnd`), if they are short enough and in
 * the article's order. Else it is the first of these paragraphs alone, if the notes have the text of all paragraphs.
 */
function lastWordsOf(words: Paragraph[], note: readonly RootContent[], lang: string): Paragraph[] | undefined {
  const saying = paragraphsThatEnd(words, lang)
  const isSaid = words.every((block) => saysAll(note, block))
  const isFree = isSaid || saying.length === words.length
  if (saying.length > 0 && isFree && textWidthOf(saying) <= closingLimit && areInOrder(saying)) return saying
  const [first] = saying
  return first && isSaid && textWidthOf([first]) <= closingLimit ? [first] : undefined
}

function saysAll(note: readonly RootContent[], block: RootContent): boolean {
  return note.some((said) => toString(said).includes(toString(block)))
}

/** Find the paragraphs of a section that the words of a slide were taken from. */
function paragraphsOf(words: readonly Paragraph[], section: Section | undefined): RootContent[] {
  const offsets = new Set(words.map(({ position }) => position?.start.offset))
  const blocks = (section?.children ?? []).filter((child): child is Paragraph => child.type === 'paragraph')
  return blocks.filter(({ position }) => position && offsets.has(position.start.offset))
}

function lineOf({ position }: Slide): number {
  return position?.start.line ?? 0
}

/** Tell whether blocks stand in the article's order. A headline does not, if the rest of its paragraph stood before it. */
function areInOrder(blocks: readonly RootContent[]): boolean {
  return blocks.every((block, at) => {
    const before = blocks[at - 1]
    return !before || standsAfter(block, before)
  })
}
