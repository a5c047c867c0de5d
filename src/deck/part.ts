import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { isSection, type Section } from '../article/article.ts'
import { plainTitle } from '../article/outline/plainTitle.ts'
import { splitSentences } from '../text/splitSentences.ts'
import { toParagraph } from './condense.ts'
import type { Props, Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'
import { isProse, textWidthOf } from './toChunks.ts'

/** Most columns of text that a divider, the slide that opens a part, shows beside its title. */
const dividerLimit = 200

/** The introduction of a part: what stands before its first section. */
export interface Lead {
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
 * Read the introduction of a part. A part without a title is named by a sentence of it: the last one if that ends in a
 * colon, else the first one of the last paragraph.
 */
export function leadOf(section: Section, lang: string): Lead {
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

/** Remove the mark at the end of a sentence: `What we learned:` -> `What we learned`. Leave several, as in `:::`. */
export function withoutEndMark(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  return last?.type === 'text'
    ? [...nodes.slice(0, -1), { ...last, value: last.value.replace(/(?<![:：。.])[:：。.]$/, '') }]
    : nodes
}

/** Make the divider that opens a part. If the part has no title, its whole introduction goes into the notes. */
export function partSlide(section: Section, props: Props, lang: string): Slide {
  const { name, rest, prose } = leadOf(section, lang)
  const range = rangeOf(section)
  const shown = showsLead(section, lang) ? rest : []
  const said = section.title.length === 0 ? prose : []
  const from = prose.length > 0 ? prose : [section]
  return newSlide('part', { ...props, ...(range ? { range } : {}) }, [...heading(1, name), ...shown], said, from)
}

/**
 * Tell whether a divider shows the part's introduction: it is short prose without directives, and nothing but prose
 * stands before the first section.
 */
export function showsLead(section: Section, lang: string): boolean {
  const { rest, before } = leadOf(section, lang)
  if (rest.some(({ data }) => data?.directives)) return false
  return textWidthOf(rest) <= dividerLimit && (section.title.length === 0 || before.length === 0)
}

/** Read the range of a part's section numbers, as in `1–10`. */
function rangeOf(section: Section): string | undefined {
  const numbers = section.children
    .filter(isSection)
    .flatMap((child) => (child.number === undefined ? [] : [child.number]))
  return numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : undefined
}
