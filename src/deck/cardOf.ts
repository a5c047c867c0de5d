import type { ListItem, Paragraph, RootContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isSection, type Section } from '../article/article.ts'
import { isTemplate } from '../article/syntax/templates/template.ts'
import { keySentence } from './condense.ts'
import type { Density } from './density.ts'
import { isProse } from './isProse.ts'
import { heading } from './newSlide.ts'
import { textWidthOf } from './textWidthOf.ts'
import { withoutBullet } from './toChunks.ts'

/** Greatest `textWidth` of the text of a section that a card shows whole. */
const wholeCardLimit: Record<Density, number> = { full: 130, talk: 130, brief: 88 }
/**
 * The same limit for a numbered section. It is lower, so that more of these sections get a slide of their own, which shows
 * the number large.
 */
const numberedCardLimit = 80

/** Greatest `textWidth` of a section's text that a card may shorten to its key sentence (`keySentence`). */
const sectionLimit = 800

/** Match the label of a paragraph that gives the background of a point, not the point itself: `背景：`, `Background:`. */
const backgroundLabel = /^(?:背景|现状|現状|前提|배경|현황|background|context|status quo|motivation)\s*[:：]/iu

/** What a card shows of a section, title first, and whether text was left out. */
export interface Card {
  shown: RootContent[]
  isShortened: boolean
}

/**
 * Make a card of a section that holds only text. The card shows a short section whole. At density `brief` it shows a
 * longer section's key sentence. Return undefined if the section is too long, or holds anything but text.
 */
export function cardOf(section: Section, density: Density, lang: string): Card | undefined {
  const blocks = ownBlocksOf(section)
  const label = heading(3, [...numberOf(section), ...section.title])
  const shown = [...label, ...blocks.flatMap(withoutBullet)]
  const isText = blocks.every((block) => isWords(block) || isShortList(block))
  const limit =
    section.number === undefined ? wholeCardLimit[density] : Math.min(numberedCardLimit, wholeCardLimit[density])
  if (isText && textWidthOf(blocks) <= limit) return { shown, isShortened: false }
  if (density !== 'brief' || textWidthOf(blocks) > sectionLimit) return undefined
  if (!blocks.every((block) => isWords(block) || block.type === 'list')) return undefined
  const title = toString({ type: 'paragraph', children: section.title })
  const paragraphs = blocks.flatMap(paragraphsIn)
  const points = paragraphs.filter((paragraph) => !backgroundLabel.test(toString(paragraph)))
  const sentences = (points.length > 0 ? points : paragraphs).map((paragraph) =>
    keySentence(paragraph, lang, { title }),
  )
  const [first, ...others] = sentences
  if (!first) return undefined
  const best = others.reduce((one, other) => (other.points > one.points ? other : one), first)
  return { shown: [...label, best.shown], isShortened: true }
}

function isShortList(block: RootContent): boolean {
  const isPlain = ({ children, checked }: ListItem) => typeof checked !== 'boolean' && children.every(isWords)
  return block.type === 'list' && block.children.length <= 2 && block.children.every(isPlain)
}

/** Tell whether a block is a paragraph of words, not the tag of a template such as `{% note %}`. */
export function isWords(block: RootContent): boolean {
  return isProse(block) && !isTemplate(block)
}

/** Return a section's number as a card shows it before the title: `1. `, `一 `. */
function numberOf({ number }: Section): Text[] {
  if (number === undefined) return []
  return [{ type: 'text', value: /^\d+$/.test(number) ? `${number}. ` : `${number} ` }]
}

function paragraphsIn(block: RootContent): Paragraph[] {
  if (isProse(block)) return [block]
  return block.type === 'list' ? block.children.flatMap(({ children }) => children.flatMap(paragraphsIn)) : []
}

/** Return the blocks of a section without those of its subsections. */
export function ownBlocksOf(section: Section): RootContent[] {
  return section.children.filter((child): child is RootContent => !isSection(child))
}
