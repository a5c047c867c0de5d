import type { BlockShape } from '../fit/slideMeasurer.ts'
import { type BodyBlock, blocksIn, childElements, nodesOf, toBlock } from './bodyBlocks.ts'
import type { BodyElement, BodyNode, NodePath } from './bodySnapshot.ts'

/**
 * A piece of a slide, found in the slide's body on the page. A piece is what a break never cuts: a whole block, or one item,
 * row, line or sentence of it (see `Piece` in `fit/`).
 */
export interface PlacedPiece {
  start: NodePath
  end: NodePath
  /** The block that the piece is, or is cut from. */
  block: BodyBlock
  /** The share of the block that the piece takes: 1 for a whole block, 0 for a piece that is not shown. */
  share: number
  /** The list, table or listing that the piece is in, if it is not the first piece there. */
  inside?: BodyElement
  /** The list, table or listing that begins with this piece. */
  opens?: BodyElement
}

/**
 * Find the pieces of a slide in its body, in order; undefined if the page does not have the blocks that the shapes
 * describe.
 */
export function findPieces(body: BodyElement, shapes: BlockShape[]): PlacedPiece[] | undefined {
  const pieces: PlacedPiece[] = []
  const paths = pathsIn(body)
  return walk(blocksIn(body), shapes) ? pieces : undefined

  function walk(blocks: BodyBlock[], shapes: BlockShape[]): boolean {
    const remaining = [...blocks]
    const isWhole = shapes.every((shape) => {
      const block = shape.type === 'nothing' ? undefined : remaining.shift()
      if (block) return addPieces(block, shape)
      const last = pieces.at(-1)
      const end = last?.end ?? [0]
      pieces.push({ start: end, end, block: last?.block ?? toBlock(body), share: 0 })
      return shape.type === 'nothing'
    })
    return isWhole && remaining.length === 0
  }

  /** Add the pieces of a block. Return false if the page does not have what the shape describes. */
  function addPieces(block: BodyBlock, shape: BlockShape): boolean {
    const { element } = block
    const before = pieces.length
    if (shape.type === 'inside') {
      const members = membersOf(element)
      if (!walk(members.length > 0 ? members.map(toBlock) : blocksIn(element), shape.inner)) return false
      const first = pieces[before]
      if (first) first.opens ??= element
    } else if (shape.type === 'cut') addCutPieces(block, shape.lengths)
    else pieces.push({ start: pathOf(block.first), end: pathAfter(block.last), block, share: 1 })
    for (const piece of pieces.slice(before + 1)) piece.inside ??= element
    // A block begins with its first piece and ends with its last one.
    const [first, last] = [pieces[before], pieces.at(-1)]
    if (!first || !last || pieces.length === before) return false
    first.start = pathOf(listingBox(block.first))
    last.end = pathAfter(listingBox(block.last))
    return true
  }

  function addCutPieces(block: BodyBlock, lengths: number[]): void {
    const all = nodesOf(block).flatMap(lettersIn)
    const sum = lengths.reduce((sum, length) => sum + length, 0)
    const pathAt = (letter: number) => all[Math.round((letter / sum) * all.length)] ?? pathAfter(block.last)
    let done = 0
    for (const length of lengths) {
      pieces.push({ start: pathAt(done), end: pathAt(done + length), block, share: length / sum })
      done += length
    }
  }

  /** List the position of each character that is not white space. */
  function lettersIn(node: BodyNode): NodePath[] {
    if (node.type === 'element') return node.children.flatMap(lettersIn)
    if (node.type === 'comment') return []
    return node.text.split('').flatMap((letter, at) => (letter.trim() === '' ? [] : [[...pathOf(node), at]]))
  }

  /**
   * Return the `.listing` around a `pre`: a cut before or after code must include the whole listing. Return any other
   * node as it is.
   */
  function listingBox(node: BodyNode): BodyNode {
    if (node.type !== 'element' || node.tag !== 'pre') return node
    return paths.get(node)?.listing ?? node
  }

  function pathOf(node: BodyNode): NodePath {
    return paths.get(node)?.path ?? []
  }

  function pathAfter(node: BodyNode): NodePath {
    const path = pathOf(node)
    return [...path.slice(0, -1), (path.at(-1) ?? 0) + 1]
  }
}

/** List the items of a list, the rows of a table or the lines of a listing. */
function membersOf(element: BodyElement): BodyElement[] {
  return childElements(element).flatMap((child) => {
    if (child.tag === 'li') return [child]
    if (child.tag === 'tbody') return childElements(child).filter(({ tag }) => tag === 'tr')
    return child.tag === 'code' ? childElements(child).filter(({ classes }) => classes.includes('line')) : []
  })
}

/** Where a node is in the body. */
interface NodePlace {
  path: NodePath
  /** The `.listing` around the node. */
  listing: BodyElement | undefined
}

/** Find the path to each node of the body. */
function pathsIn(body: BodyElement): Map<BodyNode, NodePlace> {
  const paths = new Map<BodyNode, NodePlace>()
  const walk = (node: BodyNode, path: NodePath, around: BodyElement | undefined) => {
    const listing = node.type === 'element' && node.classes.includes('listing') ? node : around
    paths.set(node, { path, listing })
    if (node.type === 'element') for (const child of node.children) walk(child, [...path, child.index], listing)
  }
  walk(body, [], undefined)
  return paths
}
