import type { Blockquote, RootContent } from 'mdast'
import { plainText } from '../article/nodes/plainText.ts'

/** Match a quotation mark. */
const marked = /["“”„«»「」『』]/u

/** Match the opening of a line that says who said it: `— Alan Kay`. */
const dash = /(?:^|\n)\s*(?:[—–―]|--?\s)/u

/** Match the end of a paragraph that says whose words follow: `As Kay said:`. */
const said =
  /(?:\b(?:said|says|wrote|writes|puts it|put it|according to|quotes?)\b[^.!?\n]*|[说說曰写寫道言]|述べ[^。]*|言[うっい][^。]*|말[^.]*)\s*[:：,，]\s*$/iu

/** Tell whether a quote is somebody's words: they stand in quotation marks, or somebody is named beside them. */
export function isSaidBySomebody(quote: Blockquote, blocks: readonly RootContent[]): boolean {
  if (!quote.children.every((child) => child.type === 'paragraph')) return false
  const at = blocks.indexOf(quote)
  const [before, inside, after] = [blocks[at - 1], quote, blocks[at + 1]].map((block) =>
    block ? plainText(block) : '',
  )
  const lines = quote.children.map(plainText).join('\n')
  return marked.test(inside ?? '') || dash.test(lines) || dash.test(after ?? '') || said.test(before ?? '')
}
