import type { Blockquote, RootContent } from 'mdast'
import { plainText } from '../../article/nodes/plainText.ts'
import { heading, newSlide } from '../newSlide.ts'
import { textWidthOf } from '../toChunks.ts'
import { readNote } from './alert.ts'
import { rightColumn } from './area.ts'
import type { Layout } from './layout.ts'

const quoteLimit = 280

/** Marks around what somebody said. */
const marked = /["“”„«»「」『』]/u

/** Opens a line that says who it was: `— Alan Kay`. */
const dash = /(?:^|\n)\s*(?:[—–―]|--?\s)/u

/** Ends a paragraph that says whose words follow. */
const said =
  /(?:\b(?:said|says|wrote|writes|puts it|put it|according to|quotes?)\b[^.!?\n]*|[说說曰写寫道言]|述べ[^。]*|言[うっい][^。]*|말[^.]*)\s*[:：,，]\s*$/iu

/** Tell whether a quote is somebody's words, not a note of the author's: they stand in quotation marks, or somebody is named. */
function isQuotation(quote: Blockquote, blocks: RootContent[]): boolean {
  if (readNote(quote) || !quote.children.every((child) => child.type === 'paragraph')) return false
  const at = blocks.indexOf(quote)
  const [before, inside, after] = [blocks[at - 1], quote, blocks[at + 1]].map((block) =>
    block ? plainText(block) : '',
  )
  const lines = quote.children.map(plainText).join('\n')
  return marked.test(inside ?? '') || dash.test(lines) || dash.test(after ?? '') || said.test(before ?? '')
}

/** A quotation, with no more than a sentence around it. */
export const quote: Layout = {
  area: rightColumn,
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: true,
  leads: false,
  holds: ({ blocks }) => blocks.some((block) => block.type === 'blockquote'),
  suits: ({ blocks }) =>
    blocks.filter((block) => block.type === 'blockquote' && isQuotation(block, blocks)).length === 1 &&
    blocks.every((block) => block.type === 'blockquote' || block.type === 'paragraph') &&
    textWidthOf(blocks) <= quoteLimit,
  make: ({ title, blocks, props }) => [newSlide('quote', props, [...heading(2, title), ...blocks], [], blocks)],
}
