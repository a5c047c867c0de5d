import type { PieceSize } from '../fit/slideMeasurer.ts'
import { type BodyBlock, childElements, nodesOf } from './bodyBlocks.ts'
import type { BodyElement, BodySnapshot } from './bodySnapshot.ts'
import { boxAround } from './boxAround.ts'
import type { PlacedPiece } from './findPieces.ts'
import type { Box } from './paintedSlide.ts'

/** Compute the share of the body's height that each piece takes while all pieces are on one slide. */
export function sizePieces({ root, clientHeight, scrollHeight }: BodySnapshot, pieces: PlacedPiece[]): PieceSize[] {
  const boxes = pieces.map(({ block }) => boxOf(block))
  const sizes = pieces.map(({ block, share, opens }, at) => {
    const box = boxes[at] ?? { x: 0, y: 0, width: 0, height: 0 }
    const next = boxes[at + 1]
    // If the next piece stands below this one, the space between them counts towards this one.
    const isBelow =
      next && next.y >= box.y + box.height - 1 && next.x < box.x + box.width && next.x + next.width > box.x
    const height = share < 1 ? box.height * share : isBelow ? next.y - box.y : box.height
    return ((height + heightAround(opens)) * shareOfWidth(block.element, root)) / clientHeight
  })
  // Scale the sizes up if their sum is less than the height that the content needs: columns of unequal height leave space
  // below the shorter one.
  const sum = sizes.reduce((sum, size) => sum + size, 0)
  const weight = Math.max(1, scrollHeight / clientHeight / sum)
  return sizes.map((size, at) => ({
    size: size * weight,
    extraAtStart: heightAround(pieces[at]?.inside) / clientHeight,
  }))
}

/**
 * Return the height of a table's header or a listing's padding, in px. It counts towards the first piece, and again
 * towards the first piece on each slide that continues the table or listing.
 */
function heightAround(element: BodyElement | undefined): number {
  if (element?.tag === 'table') return childElements(element).find(({ tag }) => tag === 'thead')?.clientHeight ?? 0
  if (element?.tag !== 'pre') return 0
  return Number.parseFloat(element.paddingTop) + Number.parseFloat(element.paddingBottom)
}

/** Compute the box around all lines of a block. */
function boxOf(block: BodyBlock): Box {
  const { first, last } = block
  if (first === last && first.type === 'element') return first.box
  const boxes = nodesOf(block).flatMap((node) => (node.type === 'comment' ? [] : node.boxes))
  const seen = boxes.filter(({ width, height }) => width > 0 && height > 0)
  if (seen.length === 0) return boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 }
  return boxAround(seen)
}

/** Compute the share of the width that the grid column of an element takes; 1 if it is in no grid. */
function shareOfWidth(element: BodyElement, around: BodyElement): number {
  if (element === around) return 1
  const chain = ancestorsUpTo(element, around)
  for (const [at, child] of chain.entries()) {
    const parent = chain[at + 1]
    if (parent?.display === 'grid' && parent.gridTemplateColumns.includes(' '))
      return child.clientWidth / parent.clientWidth
  }
  return 1
}

/** List the element and its ancestors up to `around`, the innermost first; empty if `around` does not contain it. */
function ancestorsUpTo(element: BodyElement, around: BodyElement): BodyElement[] {
  if (element === around) return [around]
  for (const child of childElements(around)) {
    const chain = ancestorsUpTo(element, child)
    if (chain.length > 0) return [...chain, around]
  }
  return []
}
