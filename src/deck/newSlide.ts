import type { PhrasingContent, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { LayoutName } from '../../themes/base/shared/contract.ts'
import type { Props, Slide } from './deck.ts'

/** Make a slide that shows blocks in its default slot; its position spans the nodes that it was made from. */
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

/** Make a heading; return an empty list where there is no title. */
export function heading(depth: 1 | 2 | 3, title: PhrasingContent[]): RootContent[] {
  return title.length > 0 ? [{ type: 'heading', depth, children: title }] : []
}
