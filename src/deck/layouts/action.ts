import type { List } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { wordTestsOf } from '../claims/wordTestsOf.ts'
import { heading, newSlide } from '../newSlide.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { rightColumn } from './area.ts'
import type { Layout } from './layout.ts'
import { isReference } from './references.ts'

/** Most items in the list of a call to action: nobody remembers more. */
const actionsLimit = 6

/** Greatest `textWidth` of the text on the slide. */
const wordsLimit = 480

/**
 * The call to action: the list at the article's end, if the words above it ask for something (`Next steps`) or its items
 * are imperatives.
 */
export const action: Layout = {
  area: { ...rightColumn, width: 541, leading: 1.4 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  holds: ({ blocks }) => blocks.at(-1)?.type === 'list',
  suits({ callsToAction, blocks, title, lang }) {
    const last = blocks.at(-1)
    return (
      callsToAction &&
      last?.type === 'list' &&
      last.children.length <= actionsLimit &&
      textWidthOf(blocks) <= wordsLimit &&
      !last.children.some(isReference) &&
      asksFor(
        last,
        [...blocks.slice(0, -1).map((block) => toString(block)), toString({ type: 'paragraph', children: title })],
        lang,
      )
    )
  },
  make: ({ title, blocks, props }) => [newSlide('action', props, [...heading(2, title), ...blocks], [], blocks)],
}

/** A list asks for something if at least this share of its items tell somebody to do something. */
const leastShare = 0.6

/**
 * Tell whether a list asks the audience to do something: the texts above it say so (`Next steps`, `行动`), or enough of
 * its items do.
 */
function asksFor({ children }: List, above: string[], lang: string): boolean {
  const { asks, imperatives } = wordTestsOf(lang)
  const told = children.filter((item) => imperatives.test(toString(item.children[0] ?? item).trim()))
  return above.some((text) => asks.test(text)) || told.length >= children.length * leastShare
}
