import { themeSettings } from '../audience/themeSettings.ts'
import { checkDeck } from '../files/saveDeck.ts'
import { checkOutput } from '../files/saveOutput.ts'
import type { Output } from '../outputs/index.ts'
import { packageRoot } from '../packageRoot.ts'
import { requireTrust, requireTrustInDeck, type TrustOptions } from '../trust/requireTrust.ts'
import { type OutputPlaceOptions, outputPlaceOf } from './outputPlaceOf.ts'
import type { Job } from './planJobs.ts'

export interface CheckJobsOptions extends TrustOptions, OutputPlaceOptions {
  /** Path of the browser's executable; default: the first that is found. */
  browser?: string | undefined
  /** Tell whether a browser measures what fits on the slides of a job. */
  isMeasured(job: Job): boolean
}

/**
 * Check that all talks of a run can be made, before anything is written.
 *
 * @throws {Failure} when a deck or an output would replace another file, there is no browser, or a theme or a deck
 *   would run code that the user has not trusted
 */
export async function checkJobs(jobs: Job[], outputs: Output[], options: CheckJobsOptions): Promise<void> {
  const { browser, trust, isMeasured } = options
  for (const job of jobs) {
    if (!job.source.isDeck) await checkDeck(job.deckPath, job.source.file.path)
    for (const output of outputs) await checkOutput(outputPlaceOf(output, job, options))
  }
  if (outputs.length > 0) {
    ;(await import('../render/server/mirrorPath.ts')).assertReadable(packageRoot)
    await (await import('../render/browser/findBrowser.ts')).findBrowser(browser)
  }
  for (const job of jobs.filter((one) => outputs.length > 0 || isMeasured(one))) {
    const { source, audience, deckPath } = job
    if (source.isDeck) await requireTrustInDeck(deckPath, String(source.file), { trust })
    else await requireTrust(deckPath, { ...themeSettings(audience, deckPath) }, { trust })
  }
}
