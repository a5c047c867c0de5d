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
 * @returns how far the run is, by talk and step
 */
export function planSteps(
  jobs: readonly Job[],
  outputs: readonly Output[],
  isMeasured: (job: Job) => boolean,
): (job: Job, step: string) => Progress {
  const shown = outputs.length > 0 ? ['starting', ...lookSteps, ...outputs.map(({ name }) => name)] : []
  const steps = jobs.flatMap((job) =>
    ['deck', ...(isMeasured(job) ? ['measuring'] : []), ...shown].map((step) => ({ job, step })),
  )
  return (job, step) => ({
    done: steps.findIndex((one) => one.job === job && one.step === step),
    of: steps.length,
  })
}
