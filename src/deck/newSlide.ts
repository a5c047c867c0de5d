import type { PhrasingContent, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { LayoutName } from '../../themes/base/shared/contract.ts'
import type { Props, Slide } from './deck.ts'

/**
 * Make a slide.
 *
 * @param shown the blocks of its default slot
 * @param said the blocks of its notes
 * @param from the nodes that it is made from: its position spans them
 */
export function newSlide(
  layout: LayoutName,
  props: Props,
  shown: RootContent[],
  said: RootContent[],
  from: Node[],
): Slide {
  const start = from.find((block) => block.position)?.position?.start
  const end = from.findLast((block) => block.position)?.position?.end
  return {
    type: 'slide',
    layout,
    props,
    note: said,
    children: [{ type: 'slot', name: 'default', children: shown }],
    ...(start && end ? { position: { start, end } } : {}),
  }
}

/** Make a heading. Return an empty list if the title is empty. */
export function heading(depth: 1 | 2 | 3, title: PhrasingContent[]): RootContent[] {
  return title.length > 0 ? [{ type: 'heading', depth, children: title }] : []
}
