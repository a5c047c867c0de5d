import type { PhrasingContent, RootContent } from 'mdast'
import { plainTitle } from '../article/outline/plainTitle.ts'
import { isProse } from './isProse.ts'
import { withoutEndMark } from './part.ts'
import { textWidthOf } from './textWidthOf.ts'
import { leadsTo } from './toChunks.ts'

/** Greatest `textWidth` of a paragraph that becomes a title. */
const titleLimit = 80

/** The title of a chunk, and the blocks under it. */
interface Named {
  title: PhrasingContent[]
  blocks: RootContent[]
}

/**
 * Find a title for the blocks of a chunk that stands under no heading. The first paragraph becomes the title if it is
 * short and a list follows, or if it ends in a colon and anything but prose follows.
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
