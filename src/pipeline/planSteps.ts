import type { Output } from '../outputs/index.ts'
import type { CheckStep } from '../render/openDeck.ts'
import type { Job } from './planJobs.ts'

const checkSteps: CheckStep[] = ['laying out', 'fonts', 'checking']

/** Progress of a run: how many of its steps are done, and how many there are. */
export interface Progress {
  done: number
  of: number
}

/**
 * Count the steps of a run. Some steps may turn out to be needless, and count as done when a later one begins:
 * `measuring` if all slides were measured before, `starting` if the browser that measured them is still open.
 *
 * @returns a function that returns the progress of the run when a step of a talk begins; several talks may be in
 *   progress
 */
export function planSteps(
  jobs: readonly Job[],
  outputs: readonly Output[],
  isMeasured: (job: Job) => boolean,
): (job: Job, step: string) => Progress {
  const shown = outputs.length > 0 ? ['starting', ...checkSteps, ...outputs.map(({ name }) => name)] : []
  const stepsOf = (job: Job) => ['deck', ...(isMeasured(job) ? ['measuring'] : []), ...shown]
  const of = jobs.reduce((sum, job) => sum + stepsOf(job).length, 0)
  const begun = new Map<Job, number>()
  return (job, step) => {
    begun.set(job, stepsOf(job).indexOf(step) + 1)
    return { done: [...begun.values()].reduce((sum, steps) => sum + steps, 0) - 1, of }
  }
}
