import { bestBreaks } from './bestBreaks.ts'
import { estimateBreaksOfSlide } from './estimateBreaksOfSlide.ts'
import type { PieceRange, PieceSize, SlideMeasurer } from './slideMeasurer.ts'
import type { Breakable } from './takeApart.ts'

/**
 * How many times, at most, breaks are chosen and the new slides measured. A slide can be fuller than the sum of its
 * pieces says, so each round chooses again with what the browser has measured.
 */
const mostRounds = 8

/**
 * Choose the breaks of slides by what a browser measures. First the browser measures each piece on the unbroken slide,
 * and breaks are chosen by these sizes. Then it measures each new slide. If a new slide does not fit, breaks are chosen
 * again, now with the measured fill of the slides tried so far. If the browser cannot find a slide's pieces, breaks are
 * chosen by estimate.
 *
 * @returns a list for each slide; the list holds, for each new slide, the index after its last piece
 */
export async function measureBreaks(slides: Breakable[], measurer: SlideMeasurer): Promise<number[][]> {
  const sizes = await measurer.measurePieces()
  const tried = slides.map((): Tried[] => [])
  const ends = slides.map((slide, at) =>
    sizes[at] === 'unknown' ? estimateBreaksOfSlide(slide) : [slide.pieces.length],
  )
  let unsettled = slides.flatMap((_, at) => (Array.isArray(sizes[at]) ? [at] : []))
  for (let round = 0; round < mostRounds && unsettled.length > 0; round += 1) {
    for (const at of unsettled) {
      const measured = sizes[at]
      if (Array.isArray(measured)) ends[at] = chooseBreaks(slides[at], measured, tried[at] ?? [])
    }
    const parts = unsettled.flatMap((slide) => {
      const known = tried[slide] ?? []
      return toParts(slide, ends[slide] ?? []).filter((part) => !known.some((one) => isSame(one, part)))
    })
    const fills = await measurer.measureFills(parts)
    for (const [at, part] of parts.entries()) tried[part.slide]?.push({ ...part, fill: fills[at] ?? 0 })
    // A single piece that does not fit cannot be broken further.
    const failed = parts.filter(({ from, to }, at) => (fills[at] ?? 0) > 1 && to - from > 1)
    unsettled = unsettled.filter((slide) => failed.some((part) => part.slide === slide))
  }
  return ends
}

/** A range of pieces that the browser has measured as a slide. */
interface Tried extends PieceRange {
  /** How full the slide with these pieces is; 1 is full. */
  fill: number
}

function chooseBreaks(slide: Breakable | undefined, sizes: PieceSize[], tried: Tried[]): number[] {
  const starts = [0]
  for (const [at, { size }] of sizes.entries()) starts.push((starts[at] ?? 0) + size)
  const fill = (from: number, to: number) => {
    const sum = (starts[to] ?? 0) - (starts[from] ?? 0) + (sizes[from]?.extraAtStart ?? 0)
    const known = tried.find((part) => isSame(part, { from, to }))
    if (known) return known.fill > 1 ? known.fill : Math.min(1, sum)
    // A range does not fit if it contains a measured range that does not fit.
    return Math.max(
      sum,
      ...tried.filter((part) => part.fill > 1 && part.from >= from && part.to <= to).map((part) => part.fill),
    )
  }
  return bestBreaks(sizes.length, fill, (at) => slide?.pieces[at]?.breakCost ?? 0)
}

function toParts(slide: number, ends: number[]): PieceRange[] {
  return ends.map((to, at) => ({ slide, from: ends[at - 1] ?? 0, to }))
}

function isSame(a: Pick<PieceRange, 'from' | 'to'>, b: Pick<PieceRange, 'from' | 'to'>): boolean {
  return a.from === b.from && a.to === b.to
}
