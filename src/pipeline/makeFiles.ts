import { stat } from 'node:fs/promises'
import { isMadeOf, saveOutput } from '../files/saveOutput.ts'
import type { Output, Talk } from '../outputs/index.ts'
import { type OutputsOptions, outputPlaceOf } from './outputPlaceOf.ts'
import type { Job } from './planJobs.ts'

/** Gives the hash of all that an output is made of; undefined where not all of it is known. */
export type HashOfInputs = ((output: Output) => string) | undefined

/**
 * Tell from their times whether all outputs were made after their articles, so that likely no browser is needed. A wrong
 * answer only costs time.
 */
export async function looksUnchanged(jobs: Job[], outputs: Output[], options: OutputsOptions): Promise<boolean> {
  const timeOf = (path: string) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
  for (const job of jobs) {
    const written = (await timeOf(job.source.file.path)) ?? Number.POSITIVE_INFINITY
    for (const output of outputs) {
      const made = await timeOf(outputPlaceOf(output, job, options).path)
      if (made === undefined || made < written) return false
    }
  }
  return true
}

/** Find the outputs of a talk that would not be the same as those that are there. */
export async function changedOutputs(
  job: Job,
  outputs: Output[],
  options: OutputsOptions,
  inputs: HashOfInputs,
): Promise<Output[]> {
  const changed: Output[] = []
  for (const output of outputs)
    if (!inputs || !(await isMadeOf(outputPlaceOf(output, job, options), inputs(output)))) changed.push(output)
  return changed
}

/**
 * Make the files of a talk that is open in a browser.
 *
 * @param inputsNow the hash to record of an output that has been made
 */
export async function makeFiles(
  talk: Talk,
  job: Job,
  outputs: Output[],
  options: OutputsOptions,
  inputsNow: (output: Output) => string | undefined,
  onStep: (step: string) => void,
): Promise<void> {
  for (const output of outputs) {
    onStep(output.name)
    const made = await output.make(talk)
    await saveOutput(outputPlaceOf(output, job, options), made, inputsNow(output))
  }
}
