import type { Output } from '../outputs/index.ts'
import type { LookStep } from '../render/openDeck.ts'
import type { Job } from './planJobs.ts'

const lookSteps: LookStep[] = ['laying out', 'fonts', 'checking']

/** Progress when a step begins: how many steps are done, of how many. */
export interface Progress {
  done: number
  of: number
}

/**
 * Plan the steps of a run. A step that turns out to be needless is skipped: `measuring` if all slides were measured
 * before, `starting` if the browser that measured them is still open.
 *
 * @returns how far the run is when a step of a talk begins; several talks may be made at once
 */
export function planSteps(
  jobs: readonly Job[],
  outputs: readonly Output[],
  isMeasured: (job: Job) => boolean,
): (job: Job, step: string) => Progress {
  const shown = outputs.length > 0 ? ['starting', ...lookSteps, ...outputs.map(({ name }) => name)] : []
  const stepsOf = (job: Job) => ['deck', ...(isMeasured(job) ? ['measuring'] : []), ...shown]
  const of = jobs.reduce((sum, job) => sum + stepsOf(job).length, 0)
  const begun = new Map<Job, number>()
  return (job, step) => {
    begun.set(job, stepsOf(job).indexOf(step) + 1)
    return { done: [...begun.values()].reduce((sum, steps) => sum + steps, 0) - 1, of }
  }
}
