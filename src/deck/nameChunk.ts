import type { PhrasingContent, RootContent } from 'mdast'
import { plainTitle } from '../article/outline/plainTitle.ts'
import { withoutEndMark } from './part.ts'
import { isProse, leadsTo, textWidthOf } from './toChunks.ts'

/** Columns of a line that may be a title. */
const titleLimit = 80

/** A title, and the blocks under it. */
interface Named {
  title: PhrasingContent[]
  blocks: RootContent[]
}

/**
 * Name blocks that stand under no heading: a short line before a list, or one that ends in a colon before anything but
 * prose, is their title.
 *
 * @example `Preview:` and an image -> the title `Preview`, and the image
 */
export function nameChunk(blocks: RootContent[], title: PhrasingContent[]): Named {
  const [first, second, ...others] = blocks
  if (title.length > 0 || !first || !second || !isProse(first) || isProse(second)) return { title, blocks }
  const isTitle = !first.data?.directives && textWidthOf([first]) <= titleLimit && leadsTo(first, second)
  if (!isTitle || first.children.some(({ type }) => type === 'footnoteReference' || type === 'image'))
    return { title, blocks }
  return { title: withoutEndMark(plainTitle(first.children)), blocks: [second, ...others] }
}
