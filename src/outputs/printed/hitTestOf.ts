import { type Matrix, pointOf } from './matrix.ts'

/**
 * How many numbers follow each kind of path segment in pdf.js (move, line, curve, quadratic curve, close). The last two
 * numbers are the end point of the segment.
 */
const lengths = [2, 2, 6, 4, 0]

/** Make a function that tells whether a point is inside a path. Curves are treated as straight lines. */
export function hitTestOf(path: Float32Array, matrix: Matrix, isEvenOdd: boolean): (x: number, y: number) => boolean {
  const outlines: [number, number][][] = []
  for (let at = 0; at < path.length; ) {
    const segment = path[at] ?? 0
    const length = lengths[segment] ?? 0
    at += 1 + length
    if (segment === 0) outlines.push([])
    if (length > 0) outlines.at(-1)?.push(pointOf(matrix, path[at - 2] ?? 0, path[at - 1] ?? 0))
  }
  return (x, y) => {
    let winding = 0
    for (const outline of outlines)
      for (const [index, [x1, y1]] of outline.entries()) {
        const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1]
        if (y1 > y === y2 > y || x >= x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) continue
        winding += y2 > y1 ? 1 : -1
      }
    return isEvenOdd ? winding % 2 !== 0 : winding !== 0
  }
}
