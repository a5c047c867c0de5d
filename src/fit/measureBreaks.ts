import { bestBreaks } from './bestBreaks.ts'
import { estimateBreaksOfSlide } from './estimateBreaksOfSlide.ts'
import type { PieceRange, PieceSize, SlideMeasurer } from './slideMeasurer.ts'
import type { Breakable } from './takeApart.ts'

/**
 * Most rounds of choosing breaks and measuring the parts: each round corrects parts that the sum of their pieces got
 * wrong.
 */
const rounds = 8

/**
 * Choose the breaks of slides by what a browser measures. The first choice goes by the size of each piece on the whole
 * slide. Then each chosen part is measured alone. If one does not fit, the choice is made again, with the sizes of
 * these parts known. A slide whose pieces cannot be told apart in the browser is broken by estimate.
 *
 * @returns for each slide where its parts end, each as the index after the part's last piece
 */
export async function measureBreaks(slides: Breakable[], measurer: SlideMeasurer): Promise<number[][]> {
  const sizes = await measurer.sizes()
  const tried = slides.map((): Tried[] => [])
  const ends = slides.map((slide, at) =>
    sizes[at] === 'unknown' ? estimateBreaksOfSlide(slide) : [slide.pieces.length],
  )
  let open = slides.flatMap((_, at) => (Array.isArray(sizes[at]) ? [at] : []))
  for (let round = 0; round < rounds && open.length > 0; round += 1) {
    for (const at of open) {
      const measured = sizes[at]
      if (Array.isArray(measured)) ends[at] = choose(slides[at], measured, tried[at] ?? [])
    }
    const parts = open.flatMap((slide) => {
      const known = tried[slide] ?? []
      return toParts(slide, ends[slide] ?? []).filter((part) => !known.some((one) => isSame(one, part)))
    })
    const fills = await measurer.fills(parts)
    for (const [at, part] of parts.entries()) tried[part.slide]?.push({ ...part, fill: fills[at] ?? 0 })
    // A single piece that does not fit cannot be broken further.
    const failed = parts.filter(({ from, to }, at) => (fills[at] ?? 0) > 1 && to - from > 1)
    open = open.filter((slide) => failed.some((part) => part.slide === slide))
  }
  return ends
}

interface Tried extends PieceRange {
  fill: number
}

function choose(slide: Breakable | undefined, sizes: PieceSize[], tried: Tried[]): number[] {
  const starts = [0]
  for (const [at, { size }] of sizes.entries()) starts.push((starts[at] ?? 0) + size)
  const fill = (from: number, to: number) => {
    const sum = (starts[to] ?? 0) - (starts[from] ?? 0) + (sizes[from]?.extraAtStart ?? 0)
    const known = tried.find((part) => isSame(part, { from, to }))
    if (known) return known.fill > 1 ? known.fill : Math.min(1, sum)
    // A part that contains one that does not fit does not fit either.
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
