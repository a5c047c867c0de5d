/** What each slide costs. It is so high that few slides are preferred to evenly filled ones. */
const slideCost = 4

/** What it costs if a piece is alone on a slide and fills less than `lonelyFill` of it. */
const lonelyCost = 3
const lonelyFill = 0.6

/** Cost of a slide that is too full, times its fill. */
const overflowCost = 1000

/**
 * Choose the cheapest set of breaks, by dynamic programming over all of them, as TeX breaks a paragraph into lines.
 *
 * @param count how many pieces there are
 * @param fill how full a slide is with the pieces from `from` up to, but not including, `to`; 1 is full
 * @param breakCost what it costs to end a slide after a piece
 * @returns where the slides end, each as the index after the slide's last piece
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
      const lonely = to - from === 1 && count > 1 && filled < lonelyFill ? lonelyCost : 0
      const cost = before + slideCost + lonely + (filled > 1 ? overflowCost * filled : (1 - filled) ** 2)
      if (cost < chosen.cost) chosen = { cost, from }
      // Stop here: a longer slide overflows even more, and one of twice the room is never chosen.
      if (filled > 2) break
    }
    best.push(chosen)
  }
  const ends: number[] = []
  for (let to = count; to > 0; to = best[to]?.from ?? 0) ends.unshift(to)
  return ends
}
