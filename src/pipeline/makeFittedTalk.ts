import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { CopyOptions } from '../files/copyImages.ts'
import { estimateBreaks } from '../fit/estimateBreaks.ts'
import { type FittedTalk, fitTalk } from './fitTalk.ts'
import { makeBrand } from './makeBrand.ts'
import { measureTalk } from './measureTalk.ts'
import type { Job } from './planJobs.ts'
import { type PlanOptions, planTalk } from './planTalk.ts'
import type { StageOwner } from './stageOwner.ts'

export interface FitOptions extends Pick<PlanOptions, 'density' | 'minutes'> {
  /** How to copy the logo and the fonts of the article's brand. */
  copying: CopyOptions
  /** Called when the browser is needed. If undefined, what fits on a slide is estimated without a browser. */
  onMeasuring: (() => void) | undefined
}

/**
 * Article -> TalkPlan -> FittedTalk: plan the talk, measure or estimate where its slides have to break, and break them.
 */
export async function makeFittedTalk(
  article: Article,
  { audience, deckPath }: Pick<Job, 'audience' | 'deckPath'>,
  file: VFile,
  stage: StageOwner,
  { density, minutes, copying, onMeasuring }: FitOptions,
): Promise<FittedTalk> {
  const brand = await makeBrand(article, audience, copying, file)
  const plan = planTalk(article, audience, { density, minutes, brand, file })
  const breaks = onMeasuring ? await measureTalk(plan, deckPath, stage, onMeasuring) : estimateBreaks(plan.whole)
  return fitTalk(plan, breaks, file)
}
