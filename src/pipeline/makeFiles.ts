import { stat } from 'node:fs/promises'
import { isMadeOf, saveOutput } from '../files/saveOutput.ts'
import type { Output, Talk } from '../outputs/index.ts'
import { type OutputPlaceOptions, outputPlaceOf } from './outputPlaceOf.ts'
import type { Job } from './planJobs.ts'

/** A function that returns the hash of all inputs of an output; undefined if not all inputs are known: see `inputsOf`. */
export type HashOfInputs = ((output: Output) => string) | undefined

/**
 * Guess whether all outputs are up to date, so that no browser is needed. They seem to be if all their files are newer than
 * their articles. A wrong guess only costs time.
 */
export async function looksUnchanged(jobs: Job[], outputs: Output[], options: OutputPlaceOptions): Promise<boolean> {
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

/** Return the outputs of a talk that have to be made: their inputs or their files have changed since they were made. */
export async function changedOutputs(
  job: Job,
  outputs: Output[],
  options: OutputPlaceOptions,
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
 * @param inputsNow returns the hash of inputs to record for an output; called after the output is made
 */
export async function makeFiles(
  talk: Talk,
  job: Job,
  outputs: Output[],
  options: OutputPlaceOptions,
  inputsNow: (output: Output) => string | undefined,
  onStep: (step: string) => void,
): Promise<void> {
  for (const output of outputs) {
    onStep(output.name)
    const made = await output.make(talk)
    await saveOutput(outputPlaceOf(output, job, options), made, inputsNow(output))
  }
}
