import type { Slide } from '../deck.ts'
import { titleKeyOf } from './canBeSaid.ts'

/** Most adjacent slides that show the same title, without a headline of their own. */
const longestRun = 4

/**
 * Find the lowest-ranked slides of each run that is longer than `longestRun`, so that they can leave the talk. A run is
 * adjacent slides under one title.
 *
 * @param shown slides that are shown, in their order
 * @param movable the shown slides that may be moved, the best first
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

/** Split slides into runs. A slide with a headline is a run of its own. */
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
