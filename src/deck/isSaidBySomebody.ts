import type { Blockquote, RootContent } from 'mdast'
import { plainText } from '../article/nodes/plainText.ts'

const quotationMark = /["“”„«»「」『』]/u

/** Match the opening of a line that says whose words stand above it: `— Alan Kay`. */
const attribution = /(?:^|\n)\s*(?:[—–―]|--?\s)/u

/** Match the end of a paragraph that says whose words follow: `As Kay said:`. */
const announcement =
  /(?:\b(?:said|says|wrote|writes|puts it|put it|according to|quotes?)\b[^.!?\n]*|[说說曰写寫道言]|述べ[^。]*|言[うっい][^。]*|말[^.]*)\s*[:：,，]\s*$/iu

/** Tell whether a quote is somebody's words: it has quotation marks, or the text in or beside it says whose words they are. */
export function isSaidBySomebody(quote: Blockquote, blocks: readonly RootContent[]): boolean {
  if (!quote.children.every((child) => child.type === 'paragraph')) return false
  const at = blocks.indexOf(quote)
  const [before, inside, after] = [blocks[at - 1], quote, blocks[at + 1]].map((block) =>
    block ? plainText(block) : '',
  )
  const lines = quote.children.map(plainText).join('\n')
  return (
    quotationMark.test(inside ?? '') ||
    attribution.test(lines) ||
    attribution.test(after ?? '') ||
    announcement.test(before ?? '')
  )
}
