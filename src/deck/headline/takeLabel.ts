import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../article/nodes/plainText.ts'
import { plainTitle } from '../../article/outline/plainTitle.ts'
import { withoutEndMark } from '../part.ts'
import { phrasingWidth } from '../textWidthOf.ts'
import { endsInColon } from '../toChunks.ts'
import { isUnfinished } from './isUnfinished.ts'
import { bare, mayGiveTitle } from './takeHeadline.ts'

/**
 * Least `textWidth` of the label of a callout and of a bold name that become a headline. A shorter
 * label of a callout says too little about it.
 */
const narrowest = { callout: 8, name: 4 }
/** Greatest `textWidth` of a label or bold name that becomes a headline, and of a line that is a name, not a sentence. */
const widest = { name: 104, line: 40 }

/** Match the label of a callout that names only the kind of callout, and says nothing of its content: `warning`. */
const calloutKinds = /^(?:note|tip|hint|info|important|warning|caution|danger|details|example|attention)s?$/

/** The label of a slide as its headline, and the blocks that are left below it. */
export interface TakenLabel {
  headline: Paragraph
  left: RootContent[]
}

/**
 * Take a label as the headline, if the slide's whole body stands under it: the title of a callout, a bold name, a short
 * line. Use this only on slides that go on under the title of the slide before.
 *
 * @example `> **SSR compatibility**`, `> All usage ...` -> `SSR compatibility`, `> All usage ...`
 * @example `**Verdict:** It fits.` -> `Verdict`, `It fits.`
 */
export function takeLabel(blocks: readonly RootContent[], title: PhrasingContent[]): TakenLabel | undefined {
  const [first, ...others] = blocks
  if (first?.type === 'paragraph' && !others.some(opensWithLabel))
    return takeBoldName(first, others, title) ?? takeLine(first, others, title)
  if (!first || blocks.slice(1).some(({ type }) => type === first.type)) return undefined
  if (first.type === 'heading' && others.length > 0) return toTakenLabel(first, first.children, others, title)
  if (first.type !== 'blockquote' || others.length > 0) return undefined
  const [label, ...body] = first.children
  if (label?.type !== 'paragraph' || body.length === 0) return undefined
  const [only, ...more] = label.children
  if (only?.type !== 'strong' || more.length > 0) return undefined
  return toTakenLabel(label, only.children, [{ ...first, children: body }], title)
}

/** Take the bold words that a paragraph opens with, if a colon or the paragraph's end follows them. */
function takeBoldName(first: Paragraph, others: RootContent[], title: PhrasingContent[]): TakenLabel | undefined {
  const [strong, next, ...inline] = first.children
  if (strong?.type !== 'strong' || first.data?.directives?.keep) return undefined
  const label = withoutEndMark(plainTitle(strong.children))
  // Bold words alone are the name of what stands under them.
  if (!next) return others.length > 0 ? toTakenLabel(first, label, others, title, narrowest.name) : undefined
  const hasColon =
    endsInColon({ type: 'paragraph', children: strong.children }) || (next.type === 'text' && colon.test(next.value))
  if (!hasColon) return undefined
  const words = next.type === 'text' ? [{ ...next, value: next.value.replace(colon, '').trimStart() }] : [next]
  const rest = [...words, ...inline].slice(words.every(isEmpty) ? 1 : 0)
  const from = rest.findIndex((node) => !isEmpty(node))
  const left = from < 0 ? others : [{ ...first, children: rest.slice(from) }, ...others]
  return left.length > 0 ? toTakenLabel(first, label, left, title, narrowest.name) : undefined
}

/** Take a short line without a mark at its end, as authors write it above a listing: `Deploy`, `relate two classes`. */
function takeLine(first: Paragraph, others: RootContent[], title: PhrasingContent[]): TakenLabel | undefined {
  const [next] = others
  const text = plainText(first)
  const isName = phrasingWidth(first.children) <= widest.line && /^\p{L}[^\n]*[\p{L}\p{N}）)]$/u.test(text)
  if (!next || !mayGiveTitle(first) || !isName || goesOn.test(text) || isUnfinished(text)) return undefined
  return toTakenLabel(first, first.children, others, title, narrowest.name)
}

/** Match the beginning of a line that continues the text above it. */
const goesOn = /^(?:and|or|but|then|with|where|which|like|so)\b/u

const colon = /^\s*[:：]/u

function isEmpty(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** Tell whether a block is a paragraph with a bold label of its own: the label above it then is not about this block. */
function opensWithLabel(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children[0]?.type === 'strong'
}

function toTakenLabel(
  from: RootContent,
  label: PhrasingContent[],
  left: RootContent[],
  title: PhrasingContent[],
  least: number = narrowest.callout,
): TakenLabel | undefined {
  const name = bare(plainText({ type: 'paragraph', children: label }))
  const width = phrasingWidth(label)
  const saysWhat = width >= least && width <= widest.name && !calloutKinds.test(name)
  if (!saysWhat || name === bare(plainText({ type: 'paragraph', children: title }))) return undefined
  const { position } = from
  return { headline: { type: 'paragraph', children: label, ...(position ? { position } : {}) }, left }
}
