import type { BodyElement, BodyNode } from './bodySnapshot.ts'

/**
 * A block of the slide's body on the page. It is an element, or the bare text of an item in a tight list, which reaches
 * from the node `first` to `last`.
 */
export interface BodyBlock {
  first: BodyNode
  last: BodyNode
  element: BodyElement
}

export function toBlock(element: BodyElement): BodyBlock {
  return { first: element, last: element, element }
}

/** Find the blocks in an element, also inside of boxes that the theme or Slidev puts around them. */
export function blocksIn(parent: BodyElement): BodyBlock[] {
  const blocks: BodyBlock[] = []
  let bare: BodyBlock | undefined
  for (const child of parent.children) {
    if (child.type === 'element' && isBox(child)) {
      blocks.push(...blocksIn(child))
      bare = undefined
    } else if (child.type === 'element' && !child.display.startsWith('inline')) {
      if (child.tag !== 'button') blocks.push(toBlock(child))
      bare = undefined
    } else if (bare) bare.last = child
    else if (startsText(child)) {
      bare = { first: child, last: child, element: parent }
      blocks.push(bare)
    }
  }
  return blocks
}

function isBox({ tag, classes }: BodyElement): boolean {
  return tag === 'section' || classes.includes('listing') || classes.includes('slidev-code-wrapper')
}

/** Tell whether a node starts the text of an item: anything but the checkbox of a task. */
function startsText(node: BodyNode): boolean {
  return node.type === 'text' ? node.text.trim() !== '' : node.type === 'element' && node.tag !== 'input'
}

/** List the nodes of a block, in order. */
export function nodesOf({ first, last, element }: BodyBlock): BodyNode[] {
  return first === last ? [first] : element.children.slice(first.index, last.index + 1)
}

export function elementsIn({ children }: BodyElement): BodyElement[] {
  return children.filter((child) => child.type === 'element')
}
