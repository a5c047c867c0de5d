import type { BodyElement, BodyNode } from './bodySnapshot.ts'

/**
 * A block of a slide's body, as the page has it: an element, or the text of an item in a tight list, which has no element
 * of its own.
 */
export interface BodyBlock {
  /** The first and the last node of the block: the element itself, or the nodes of the text. */
  first: BodyNode
  last: BodyNode
  /** The element that is the block, or the item that contains the text. */
  element: BodyElement
}

export function toBlock(element: BodyElement): BodyBlock {
  return { first: element, last: element, element }
}

/** List the blocks in an element. Where the theme or Slidev wraps an element around blocks, list the blocks inside of it. */
export function blocksIn(parent: BodyElement): BodyBlock[] {
  const blocks: BodyBlock[] = []
  let bareText: BodyBlock | undefined
  for (const child of parent.children) {
    if (child.type === 'element' && isWrapper(child)) {
      blocks.push(...blocksIn(child))
      bareText = undefined
    } else if (child.type === 'element' && !child.display.startsWith('inline')) {
      if (child.tag !== 'button' && child.display !== 'none') blocks.push(toBlock(child))
      bareText = undefined
    } else if (bareText) bareText.last = child
    else if (startsText(child)) {
      bareText = { first: child, last: child, element: parent }
      blocks.push(bareText)
    }
  }
  return blocks
}

function isWrapper({ tag, classes }: BodyElement): boolean {
  return tag === 'section' || classes.includes('listing') || classes.includes('slidev-code-wrapper')
}

/** Tell whether a node can begin the text of an item: it is not white space, and not the checkbox of a task. */
function startsText(node: BodyNode): boolean {
  return node.type === 'text' ? node.text.trim() !== '' : node.type === 'element' && node.tag !== 'input'
}

/** List the nodes of a block, in order. */
export function nodesOf({ first, last, element }: BodyBlock): BodyNode[] {
  return first === last ? [first] : element.children.slice(first.index, last.index + 1)
}

export function childElements({ children }: BodyElement): BodyElement[] {
  return children.filter((child) => child.type === 'element')
}
