import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** A point with a label: `**Speed:** it is fast`. */
export interface Labelled {
  label: PhrasingContent[]
  body: RootContent[]
}

const colon = /^\s*[:：]\s*/

/** Read the items of one list, or paragraphs, as labelled points. Return undefined if any of them has no label. */
export function readLabels(blocks: RootContent[]): Labelled[] | undefined {
  const [only] = blocks
  const points =
    only?.type === 'list' && blocks.length === 1
      ? only.children.map((item) => item.children)
      : blocks.map((block) => [block])
  const labelled = points.map(readLabel)
  return labelled.length > 1 && labelled.every((point) => point !== undefined) ? labelled : undefined
}

function readLabel([first, ...rest]: RootContent[]): Labelled | undefined {
  if (first?.type !== 'paragraph') return undefined
  const [strong, next, ...others] = first.children
  if (strong?.type !== 'strong') return undefined
  const last = strong.children.at(-1)
  if (next?.type === 'text' && colon.test(next.value)) {
    const value = next.value.replace(colon, '')
    return toLabelled(strong.children, first, value ? [{ ...next, value }, ...others] : others, rest)
  }
  if (last?.type !== 'text' || !/[:：]\s*$/.test(last.value)) return undefined
  const label = [...strong.children.slice(0, -1), { ...last, value: last.value.replace(/[:：]\s*$/, '') }]
  const children =
    next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }, ...others] : first.children.slice(1)
  return toLabelled(label, first, children, rest)
}

function toLabelled(
  label: PhrasingContent[],
  first: Paragraph,
  children: PhrasingContent[],
  rest: RootContent[],
): Labelled | undefined {
  const paragraph: RootContent[] = children.length > 0 ? [{ ...first, children }] : []
  const body = [...paragraph, ...rest]
  return body.length > 0 && toString({ type: 'paragraph', children: label }) ? { label, body } : undefined
}
