import type { RootContent } from 'mdast'
import { isDiagram } from '../article/nodes/diagram.ts'
import { isPicture } from './isPicture.ts'

/** Most images on one slide. If there were more, each would be too small. */
const imagesPerSlide = 2

/** Cut a chunk (`toChunks`) so that each part shows one diagram, or a row of at most two images. */
export function cutPictures(chunk: RootContent[]): RootContent[][] {
  return cutDiagrams(chunk).flatMap(cutRow)
}

/**
 * Cut a chunk between two pictures if one of them is a diagram, because the words of a diagram would be too small beside
 * another picture. A caption stays with the picture above it.
 *
 * @example prose, diagram, caption, image -> [prose, diagram, caption], [image]
 */
export function cutDiagrams(chunk: RootContent[]): RootContent[][] {
  const cut: RootContent[][] = [[]]
  for (const block of chunk) {
    const before = cut.at(-1)?.findLast(isPicture)
    if (before && isPicture(block) && (isDiagram(before) || isDiagram(block))) cut.push([])
    cut.at(-1)?.push(block)
  }
  return cut
}

/**
 * Cut a long row of images into rows of equal length. The text before the images stays with the first row, and their
 * caption with the last row.
 */
function cutRow(chunk: RootContent[]): RootContent[][] {
  const first = chunk.findIndex(isPicture)
  const end = chunk.findLastIndex(isPicture) + 1
  const rows = Math.ceil((end - first) / imagesPerSlide)
  if (first < 0 || rows === 1) return [chunk]
  const length = Math.ceil((end - first) / rows)
  return Array.from({ length: rows }, (_, at) =>
    chunk.slice(at === 0 ? 0 : first + at * length, at === rows - 1 ? chunk.length : first + (at + 1) * length),
  )
}
