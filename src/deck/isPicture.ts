import type { Paragraph, RootContent } from 'mdast'
import { isDiagram } from '../article/nodes/diagram.ts'
import { isPlaceholder } from '../article/syntax/images/placeholder.ts'

/**
 * Tell whether a block is an image, a diagram, or the placeholder of a missing picture to which the author has given a
 * directive.
 */
export function isPicture(block: RootContent): boolean {
  return isImage(block) || (isPlaceholder(block) && !isPictureLine(block)) || isDiagram(block)
}

/** Tell whether a block is a picture line: the placeholder of a missing picture that is shown as a line among the text. */
export function isPictureLine(block: RootContent): boolean {
  const { layout, keep, break: starts } = block.data?.directives ?? {}
  return isPlaceholder(block) && !layout && !keep && !starts
}

/** Tell whether a block is a paragraph that holds images and nothing else. */
export function isImage(block: RootContent): block is Paragraph {
  return (
    block.type === 'paragraph' &&
    block.children.some((node) => node.type === 'image') &&
    block.children.every((node) => node.type === 'image' || (node.type === 'text' && !node.value.trim()))
  )
}
