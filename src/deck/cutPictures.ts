import type { RootContent } from 'mdast'
import { isDiagram } from '../article/nodes/diagram.ts'
import { isPicture } from './isPicture.ts'

/** Most images on one slide: more would be too small. */
const imagesPerSlide = 2

/** Cut a chunk (`toChunks`) so that each slide shows one diagram, or a row of few images. */
export function cutPictures(chunk: RootContent[]): RootContent[][] {
  return cutDiagrams(chunk).flatMap(cutRow)
}

/**
 * Cut a chunk between a diagram and the next or previous picture, because the words in a diagram would be too small
 * beside a picture. A caption stays with the picture above it.
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
 * Cut a long row of images into rows of equal length. The text before it stays with the first, its caption with the
 * last.
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
