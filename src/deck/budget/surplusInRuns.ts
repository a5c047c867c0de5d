import type { Slide } from '../deck.ts'
import { titleKeyOf } from './canBeSaid.ts'

/** Most adjacent slides under one section's title, without titles of their own. */
const longestRun = 4

/**
 * Find the slides to drop from each run that is longer than `longestRun`: the lowest-ranked ones. A run is adjacent
 * slides under one title.
 *
 * @param shown slides that are shown, in their order
 * @param movable those of them that may be moved, the best first
 */
export function surplusInRuns(shown: readonly Slide[], movable: readonly Slide[]): Set<Slide> {
  const leaving = new Set<Slide>()
  for (const run of runsOf(shown)) {
    const inRun = movable.filter((slide) => run.includes(slide))
    const pinned = run.length - inRun.length
    for (const slide of inRun.slice(Math.max(0, longestRun - pinned))) leaving.add(slide)
  }
  return leaving
}

/** Split slides into runs. A slide that is titled by its claim stands alone. */
function runsOf(slides: readonly Slide[]): Slide[][] {
  const runs: Slide[][] = []
  let before: unknown
  for (const slide of slides) {
    const title = slide.props.claim === true ? undefined : titleKeyOf(slide)
    if (title !== undefined && title === before) runs.at(-1)?.push(slide)
    else runs.push([slide])
    before = title
  }
  return runs
}
