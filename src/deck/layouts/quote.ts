import type { Blockquote, RootContent } from 'mdast'
import { isSaidBySomebody } from '../isSaidBySomebody.ts'
import { heading, newSlide } from '../newSlide.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { readCallout } from './alert.ts'
import { rightColumn } from './area.ts'
import type { Layout } from './layout.ts'

/** Greatest `textWidth` of the text on the slide. */
const quoteLimit = 280

/** Tell whether a quote is somebody's words, not a callout. */
function isQuotation(quote: Blockquote, blocks: RootContent[]): boolean {
  return readCallout(quote) === undefined && isSaidBySomebody(quote, blocks)
}

/** A quotation, with no more than a few sentences around it. */
export const quote: Layout = {
  area: rightColumn,
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: true,
  isNavigation: false,
  intendedFlaws: ['imbalance', 'weak-title'],
  holds: ({ blocks }) => blocks.some((block) => block.type === 'blockquote'),
  suits: ({ blocks }) =>
    blocks.filter((block) => block.type === 'blockquote' && isQuotation(block, blocks)).length === 1 &&
    blocks.every((block) => block.type === 'blockquote' || block.type === 'paragraph') &&
    textWidthOf(blocks) <= quoteLimit,
  make: ({ title, blocks, props }) => [newSlide('quote', props, [...heading(2, title), ...blocks], [], blocks)],
}
