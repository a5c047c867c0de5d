/** The cost of each slide. It is high, so that fewer slides win over more slides that are filled evenly. */
const slideCost = 4

/**
 * The cost of a nearly empty slide: filled to less than `fewFill`, or to less than `lonelyFill` with a single piece.
 */
const lonelyCost = 3
const lonelyFill = 0.6
const fewFill = 0.25

/** The cost of a slide that is too full, times how full it is: a slide with a fill of 1.5 costs 1500. */
const overflowCost = 1000

/**
 * Choose the breaks, each between two pieces, at which the sum of all costs is lowest. Dynamic programming compares all
 * sets of breaks, as TeX does for the lines of a paragraph.
 *
 * @param count how many pieces there are
 * @param fill returns how full a slide is with the pieces from `from` up to, but not including, `to`; 1 is full
 * @param breakCost returns what it costs to end a slide after the piece with index `at`
 * @returns for each slide the index after its last piece: `[3, 5]` divides five pieces into three and two
 */
export function bestBreaks(
  count: number,
  fill: (from: number, to: number) => number,
  breakCost: (at: number) => number,
): number[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= count; to += 1) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: to - 1 }
    for (let from = to - 1; from >= 0; from -= 1) {
      const filled = fill(from, to)
      const before = from === 0 ? 0 : (best[from]?.cost ?? 0) + Math.min(breakCost(from - 1), overflowCost)
      const isLonely = filled < (to - from === 1 ? lonelyFill : fewFill) && to - from < count
      const cost =
        before + slideCost + (isLonely ? lonelyCost : 0) + (filled > 1 ? overflowCost * filled : (1 - filled) ** 2)
      if (cost < chosen.cost) chosen = { cost, from }
      // Try no slide with still more pieces: a slide that is filled more than twice is never chosen.
      if (filled > 2) break
    }
    best.push(chosen)
  }
  const ends: number[] = []
  for (let to = count; to > 0; to = best[to]?.from ?? 0) ends.unshift(to)
  return ends
}
