import type { List, Paragraph, RootContent } from 'mdast'
import { textWidth } from '../../text/textWidth.ts'
import { amountsIn } from './amountsIn.ts'
import { textOfNodes, withAmounts } from './textOfNodes.ts'

/** Greatest `textWidth` of the text before a number and of the text after it. */
const labelLimit = 40
const restLimit = 72

const mostItems = 5

/** Match a label that ends with a colon or a dash: `Cookies: `, `Cookies – `. */
const separator = /^(?<label>.*?\S)\s*(?:[:：]|\s[–—-])\s*$/su

/** A list item or paragraph, with its number set as an amount. */
interface Entry {
  paragraph: Paragraph
  startsWithNumber: boolean
  /** See `Amount.telling`. */
  telling: boolean
}

/**
 * Turn the numbers of two to five list items or short paragraphs into amounts. Either each is a label and a number
 * (`Cookies: 4 KB`), or each is a number and what it counts (`4 KB per cookie`). Return undefined for other blocks, and if
 * fewer than half of the numbers have a unit that makes them a result (`Amount.telling`).
 *
 * @example `Cookies: 4 KB`, `Storage: 5 MB` -> the same, `4 KB` and `5 MB` set as amounts
 */
export function amountList(blocks: readonly RootContent[]): RootContent[] | undefined {
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'list') return amountItems(only)
  const entries = readEntries(blocks)
  return entries?.map(({ paragraph }) => paragraph)
}

function amountItems(list: List): RootContent[] | undefined {
  if (list.children.some(({ checked }) => typeof checked === 'boolean')) return undefined
  const entries = readEntries(
    list.children.map(({ children: [first, ...others] }) => (others.length > 0 ? undefined : first)),
  )
  if (!entries) return undefined
  const children = list.children.map((item, at) => {
    const { paragraph } = entries[at] ?? {}
    return paragraph ? { ...item, children: [paragraph] } : item
  })
  return [{ ...list, children }]
}

function readEntries(blocks: readonly (RootContent | undefined)[]): Entry[] | undefined {
  if (blocks.length < 2 || blocks.length > mostItems) return undefined
  const entries = blocks.map(readEntry).filter((entry) => entry !== undefined)
  const isWhole =
    entries.length === blocks.length && new Set(entries.map(({ startsWithNumber }) => startsWithNumber)).size === 1
  const telling = entries.filter((entry) => entry.telling).length
  return isWhole && telling * 2 >= entries.length ? entries : undefined
}

function readEntry(block: RootContent | undefined): Entry | undefined {
  if (block?.type !== 'paragraph') return undefined
  const text = textOfNodes(block.children)
  const [amount] = amountsIn(text)
  if (!amount || /[?？]\s*$/.test(text)) return undefined
  const [before, after] = [text.slice(0, amount.start), text.slice(amount.end)]
  const startsWithNumber = before.trim() === ''
  const [strong] = block.children
  const isStrong = strong?.type === 'strong' && textOfNodes([strong]).trim() === before.trim()
  // `Attendance 30%`: no colon or dash between label and number, and only a full stop may follow.
  const isLast = /[\s\p{Script=Han}]$/u.test(before) && /^[.。]?\s*$/.test(after)
  const isLabel = separator.test(before) || isStrong || isLast
  if (!startsWithNumber && (!isLabel || textWidth(before.trim()) > labelLimit)) return undefined
  const rest = textWidth(after.trim())
  // Reject a number before an operator or a separator, because it is only a part of an expression: `5MB/10MB`, `3 × 4`.
  if (rest > restLimit || (startsWithNumber && rest < 3) || /^\s*[/×*^=&|]/.test(after)) return undefined
  const paragraph = { ...block, children: withAmounts(block.children, [amount]) }
  return { paragraph, startsWithNumber, telling: amount.telling }
}
