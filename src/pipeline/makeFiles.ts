import { saveOutput } from '../files/saveOutput.ts'
import type { Output, Talk } from '../outputs/index.ts'
import { outputPlaceOf } from './outputPlaceOf.ts'
import type { Job } from './planJobs.ts'

/**
 * Make the files of a talk that is open in a browser.
 *
 * @param out folder of all outputs
 * @returns the path of each output by its format
 */
export async function makeFiles(
  talk: Talk,
  job: Job,
  outputs: Output[],
  out: string,
  onStep: (step: string) => void,
): Promise<Record<string, string>> {
  const paths: Record<string, string> = {}
  for (const output of outputs) {
    onStep(output.name)
    const place = outputPlaceOf(output, job, out)
    await saveOutput(place, await output.make(talk))
    paths[output.name] = place.path
  }
  return paths
}
