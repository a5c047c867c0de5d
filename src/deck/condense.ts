import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { shownText } from '../article/nodes/shownText.ts'
import { clauseEnd } from '../text/clauseEnd.ts'
import { splitSentences } from '../text/splitSentences.ts'
import { textWidth } from '../text/textWidth.ts'
import { claimValue, type SentenceContext } from './claims/claimValue.ts'
import { figuresIn } from './claims/figuresIn.ts'
import { topicOf } from './claims/termsOf.ts'
import { type Density, fullProseLimit, longSentence, shortSentence } from './density.ts'

/** The blocks that a slide shows, and whether they say less than the article's blocks. */
export interface Condensed {
  shown: RootContent[]
  isShortened: boolean
}

/** What decides how far blocks are shortened. */
export interface CondenseOptions {
  lang: string
  density: Density
  /** Greatest `textWidth` of blocks that stay as they are. Default: the limit of the density. */
  limit?: number
}

/**
 * Shorten blocks whose `textWidth` is above a limit: show only the key sentence of each paragraph,
 * also of those in lists. The density `brief` also leaves out lists within lists. Blocks with the directive `keep` stay
 * as they are.
 */
export function condense(
  blocks: RootContent[],
  { lang, density, limit = fullProseLimit[density] }: CondenseOptions,
): Condensed {
  if (textWidth(shownText({ type: 'root', children: blocks })) <= limit) return { shown: blocks, isShortened: false }
  const shown = blocks.map((block) => {
    if (block.data?.directives?.keep) return block
    if (block.type === 'paragraph') return keySentence(block, lang).shown
    return block.type === 'list' ? condenseList(block, lang, density) : block
  })
  return {
    shown,
    isShortened: toString({ type: 'root', children: shown }) !== toString({ type: 'root', children: blocks }),
  }
}

function condenseList(list: List, lang: string, density: Density): List {
  const children = list.children.map((item): ListItem => {
    const [first, ...others] = item.children
    const showsLists = density !== 'brief' || first?.type !== 'paragraph' || /[:：]\s*$/u.test(toString(first))
    const shown = showsLists || !first ? item.children : [first, ...others.filter(({ type }) => type !== 'list')]
    return {
      ...item,
      children: shown.map((child) => {
        if (child.type === 'list') return condenseList(child, lang, density)
        return child.type === 'paragraph' ? keySentence(child, lang).shown : child
      }),
    }
  })
  return { ...list, children }
}

/** The title above a paragraph, and the texts that the slide shows already. */
type KeySentenceContext = Pick<SentenceContext, 'title' | 'shown'>

/** The sentence that a slide shows instead of a paragraph. */
export interface KeySentence {
  shown: Paragraph
  /** Points of the sentence by `claimValue`: the more, the better. */
  points: number
}

/**
 * Choose the key sentence of a paragraph: the one with the most points by `claimValue`, the first of equals. Cut a long
 * sentence after its first clause, if that clause could be a sentence of its own.
 *
 * @example `Why? There were many reasons. In short: nobody owned it.` -> `In short: nobody owned it.`
 */
export function keySentence(paragraph: Paragraph, lang: string, around: KeySentenceContext = {}): KeySentence {
  const sentences = splitSentences(paragraph, lang)
  const topic = topicOf(sentences.map(textOf))
  const all = sentences.map((sentence, at) =>
    claimValue(sentence, { lang, at, sentenceCount: sentences.length, topic, ...around }),
  )
  const points = all.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  const best = sentences[all.indexOf(points)]
  return { shown: best ? toParagraph(firstClause(best), paragraph) : paragraph, points }
}

/** Cut a long sentence after its first clause that says enough alone. Return a short sentence whole. */
function firstClause(sentence: PhrasingContent[]): PhrasingContent[] {
  if (textWidth(textOf(sentence)) <= longSentence) return sentence
  for (const [index, node] of sentence.entries()) {
    if (node.type !== 'text') continue
    for (const { index: at } of node.value.matchAll(clauseEnd)) {
      const clause = [...sentence.slice(0, index), { ...node, value: node.value.slice(0, at).trimEnd() }]
      const width = textWidth(textOf(clause))
      if (width < shortSentence || width > longSentence || leavesOpen(textOf(clause))) continue
      const losesFigures = figuresIn(textOf(clause)).length === 0 && figuresIn(textOf(sentence)).length > 0
      if (!losesFigures) return clause
    }
  }
  return sentence
}

/** Tell whether a text opens a bracket or a quotation that it does not close. */
function leavesOpen(text: string): boolean {
  return ['()', '（）', '“”', '《》', '「」', '[]'].some(
    ([open = '', close = '']) => text.split(open).length !== text.split(close).length,
  )
}

function textOf(children: PhrasingContent[]): string {
  return toString({ type: 'paragraph', children })
}

/** Split a paragraph into one paragraph for each of its sentences. */
export function sentencesOf(paragraph: Paragraph, lang: string): Paragraph[] {
  return splitSentences(paragraph, lang).map((sentence) => toParagraph(sentence, paragraph))
}

/** Make a paragraph of inline nodes, with the position and data of the paragraph `from`. */
export function toParagraph(children: PhrasingContent[], from: Paragraph): Paragraph {
  return { ...from, children }
}
