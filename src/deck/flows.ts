import type { Code, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type Flow, readFlow, stopsPerRow } from '../../themes/base/shared/flow.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { textWidth } from '../text/textWidth.ts'

/** Fewest stops of the longest flow on a slide, and of each other flow. A stop is a name between two arrows. */
const fewestStops = { longest: 3, other: 2 }
const mostStops = 12

/** Most flows on a slide. */
const mostFlows = 4

/** Greatest `textWidth` of a stop. */
const stopLimit = 36

/** Match a character that no stop contains: a sign of a sentence or a formula, or an arrow that does not point right. */
const notInStop = /[.!?](?:\s|$)|[;,。！？；，…$\\{}<>|=\n←↔↑⇐⇔⇄⟷]/u

/** Match a stop that is code: it has a sign of code, or is a single small letter. A listing with such a stop is no flow. */
const codeInStop = /[()[\]"'`*&#+]|^\p{Ll}$/u

/** Match the language of a listing that holds text, not code: `text`, `plain`, or none. */
const plainLanguage = /^(?:te?xt|plain(?:text)?)?$/i

/**
 * Turn a paragraph, or a listing without a language, into a list if it holds nothing but flows: `A -> B -> C`. A
 * listing may have a flow on each line, or one flow with a line for each stop. Return any other block as it is.
 */
export function toFlow(block: RootContent): RootContent {
  if (block.data?.directives) return block
  if (block.type === 'code') return codeToFlow(block) ?? block
  if (block.type !== 'paragraph') return block
  const list = listOf([block], block)
  return isFlow(list) ? list : block
}

/** Tell whether a block is a list of flows that have room on a slide, and whose stops are all names. */
export function isFlow(block: RootContent): boolean {
  return flowsIn(block)?.every(isPlainFlow) === true
}

/** Read a list of flows. Return undefined if an item is no flow, or if the flows have no room on a slide. */
export function flowsIn(block: RootContent): Flow[] | undefined {
  if (block.type !== 'list' || block.children.length > mostFlows) return undefined
  const flows = block.children.map(({ children: [first, ...others], checked }) =>
    first?.type === 'paragraph' && others.length === 0 && typeof checked !== 'boolean' && canBeCut(first.children)
      ? readFlow(plainText(first))
      : { stops: [], isNamed: false },
  )
  const counts = flows.map(({ stops }) => stops.length)
  const areFlows = Math.min(...counts) >= fewestStops.other && Math.max(...counts) >= fewestStops.longest
  return areFlows && Math.max(...counts) <= mostStops && stopsPerRow(flows) !== undefined ? flows : undefined
}

/** Tell whether all arrows of a text stand in plain text, not in emphasis or links, so that it can be cut at them. */
function canBeCut(children: PhrasingContent[]): boolean {
  const isText = ({ type }: PhrasingContent) => type === 'text' || type === 'break'
  const count = (nodes: PhrasingContent[]) => readFlow(plainText({ type: 'paragraph', children: nodes })).stops.length
  return children.every((node) => isText(node) || (node.type !== 'image' && count([node]) === 1))
}

/** Tell whether the stops of a flow are different names of things or acts, not clauses, numbers or code. */
function isPlainFlow({ stops }: Flow): boolean {
  // The last stop of a circular flow is the first one again.
  const isCircle = stops[0] === stops.at(-1)
  const areDistinct = new Set(stops).size === stops.length - (isCircle ? 1 : 0)
  const areNames = stops.some((stop) => /\p{L}{2}|^\p{Lu}$/u.test(stop)) && stops.every((stop) => isName(stop))
  // Only the last stop may have a colon, before a result: `answer: 120 ms`.
  return areDistinct && areNames && !stops.slice(0, -1).some((stop) => /[:：]/.test(stop))
}

function isName(stop: string): boolean {
  return /[\p{L}\p{N}]/u.test(stop) && textWidth(stop) <= stopLimit && !notInStop.test(stop)
}

function codeToFlow(block: Code): List | undefined {
  if (!plainLanguage.test(block.lang ?? '') || block.data) return undefined
  const lines = block.value.split('\n').map((line) => line.trim())
  const isColumn = lines.length > 2 && lines.every((line, at) => (at % 2 === 1) === /^[↓⬇]\uFE0F?$/u.test(line))
  const isOneFlow = lines.length > 2 && lines.slice(1).every((line) => /^(?:[→⟶➜⇒➔]|->|=>)/u.test(line))
  const rows = isColumn || isOneFlow ? [lines.join(' ')] : lines
  const list = listOf(
    rows.map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    block,
  )
  const flows = flowsIn(list)
  return flows && isFlow(list) && flows.every(({ stops }) => areWords(stops, isColumn)) ? list : undefined
}

/**
 * Tell whether the stops of a listing are words, not types as in `Int -> String -> Bool`. No stop may look like code.
 * And there must be more than three stops, or two that have several words or are Chinese, Japanese or Korean.
 *
 * @param isColumn whether the arrows between the lines point down: no code has such arrows
 */
function areWords(stops: readonly string[], isColumn: boolean): boolean {
  if (isColumn) return true
  const isPhrase = (stop: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|\S\s+\S/u.test(stop)
  return !stops.some((stop) => codeInStop.test(stop)) && (stops.length > 3 || stops.filter(isPhrase).length > 1)
}

function listOf(paragraphs: Paragraph[], { position }: RootContent): List {
  const at = position ? { position } : {}
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: paragraphs.map((paragraph) => ({ type: 'listItem', spread: false, ...at, children: [paragraph] })),
    ...at,
  }
}
