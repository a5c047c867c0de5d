import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../article/nodes/plainText.ts'
import { bare, widthOf } from './takeHeadline.ts'

/** Columns of a label that says what stands under it, and of one that has room as a title. */
const narrowest = 8
const widest = 104

/** Kinds of note, whose names say nothing of what stands in them. */
const noteKinds = /^(?:note|tip|hint|info|important|warning|caution|danger|details|example|attention)s?$/

/** The label of a slide as its headline, and what is left below it. */
export interface TakenLabel {
  headline: Paragraph
  left: RootContent[]
}

/**
 * Take the label above all of a slide's body, such as the title of a note, as the headline of a slide that goes on.
 *
 * @example `> **SSR compatibility**`, `> All usage ...` -> `SSR compatibility`, `> All usage ...`
 */
export function takeLabel(blocks: readonly RootContent[], title: PhrasingContent[]): TakenLabel | undefined {
  const [first, ...others] = blocks
  if (!first || blocks.slice(1).some(({ type }) => type === first.type)) return undefined
  if (first.type === 'heading' && others.length > 0) return toTakenLabel(first, first.children, others, title)
  if (first.type !== 'blockquote' || others.length > 0) return undefined
  const [label, ...body] = first.children
  if (label?.type !== 'paragraph' || body.length === 0) return undefined
  const [only, ...more] = label.children
  if (only?.type !== 'strong' || more.length > 0) return undefined
  return toTakenLabel(label, only.children, [{ ...first, children: body }], title)
}

function toTakenLabel(
  from: RootContent,
  label: PhrasingContent[],
  left: RootContent[],
  title: PhrasingContent[],
): TakenLabel | undefined {
  const name = bare(plainText({ type: 'paragraph', children: label }))
  const width = widthOf(label)
  const saysWhat = width >= narrowest && width <= widest && !noteKinds.test(name)
  if (!saysWhat || name === bare(plainText({ type: 'paragraph', children: title }))) return undefined
  const { position } = from
  return { headline: { type: 'paragraph', children: label, ...(position ? { position } : {}) }, left }
}
