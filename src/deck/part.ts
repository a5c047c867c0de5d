import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { isSection, type Section } from '../article/article.ts'
import { plainTitle } from '../article/outline/plainTitle.ts'
import { splitSentences } from '../text/splitSentences.ts'
import { toParagraph } from './condense.ts'
import type { Props, Slide } from './deck.ts'
import { isProse } from './isProse.ts'
import { heading, newSlide } from './newSlide.ts'
import { textWidthOf } from './textWidthOf.ts'

/**
 * Greatest `textWidth` of the text that a divider shows beside its title. A divider is the slide
 * that opens a part.
 */
const dividerLimit = 200

/** The introduction of a part: the blocks before its first section. */
export interface Introduction {
  /** The part's title, or the sentence that names it. */
  name: PhrasingContent[]
  /** `prose` without the sentence that names the part. */
  rest: Paragraph[]
  /** The paragraphs after the last block that is no prose. */
  prose: Paragraph[]
  /** The blocks before `prose`. */
  before: RootContent[]
}

/** Tell whether a section is a part of the talk, which may get a divider: a top section that holds other sections. */
export function isPart(section: Section): boolean {
  return section.depth === 1 && section.children.some(isSection)
}

/** Find the blocks of a section before its first subsection. */
export function openingOf(section: Section): RootContent[] {
  const first = section.children.findIndex(isSection)
  const opening = first < 0 ? section.children : section.children.slice(0, first)
  return opening.filter((child): child is RootContent => !isSection(child))
}

/**
 * Read the introduction of a part. If the part has no title, a sentence of its introduction names it: the last sentence
 * if that ends in a colon, else the first sentence of the last paragraph.
 */
export function introductionOf(section: Section, lang: string): Introduction {
  const opening = openingOf(section)
  const firstProse = opening.findLastIndex((block) => !isProse(block)) + 1
  const prose = opening.slice(firstProse).filter(isProse)
  const before = opening.slice(0, firstProse)
  if (section.title.length > 0) return { name: section.title, rest: prose, prose, before }
  const sentences = prose.map((paragraph) => splitSentences(paragraph, lang))
  const last = sentences.at(-1) ?? []
  const lastNode = last.at(-1)?.at(-1)
  const named = (lastNode?.type === 'text' && /[:：]$/.test(lastNode.value) ? last.at(-1) : last[0]) ?? []
  const rest = prose.flatMap((paragraph, at) =>
    (sentences[at] ?? []).filter((sentence) => sentence !== named).map((sentence) => toParagraph(sentence, paragraph)),
  )
  return { name: withoutEndMark(plainTitle(named)), rest, prose, before }
}

/** Remove the colon or full stop at the end of a text: `What we learned:` -> `What we learned`. Leave several, as in `:::`. */
export function withoutEndMark(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  return last?.type === 'text'
    ? [...nodes.slice(0, -1), { ...last, value: last.value.replace(/(?<![:：。.])[:：。.]$/, '') }]
    : nodes
}

/** Make the divider that opens a part. If the part has no title, its whole introduction goes into the notes. */
export function partSlide(section: Section, props: Props, lang: string): Slide {
  const { name, rest, prose } = introductionOf(section, lang)
  const range = rangeOf(section)
  const shown = showsIntroduction(section, lang) ? rest : []
  const said = section.title.length === 0 ? prose : []
  const from = prose.length > 0 ? prose : [section]
  return newSlide('part', { ...props, ...(range ? { range } : {}) }, [...heading(1, name), ...shown], said, from)
}

/**
 * Tell whether a divider shows the part's introduction. The introduction must be short and have no directives. If the
 * part has a title, the introduction must be nothing but prose, too.
 */
export function showsIntroduction(section: Section, lang: string): boolean {
  const { rest, before } = introductionOf(section, lang)
  if (rest.some(({ data }) => data?.directives)) return false
  return textWidthOf(rest) <= dividerLimit && (section.title.length === 0 || before.length === 0)
}

/** Return the first and the last section number of a part as a range: `1–10`. Return undefined if there are fewer than two. */
function rangeOf(section: Section): string | undefined {
  const numbers = section.children
    .filter(isSection)
    .flatMap((child) => (child.number === undefined ? [] : [child.number]))
  return numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : undefined
}
