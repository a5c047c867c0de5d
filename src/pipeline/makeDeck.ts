import { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { ParseOptions } from '../article/parseArticle.ts'
import { themeSettings } from '../audience/themeSettings.ts'
import { readGitBlob } from '../files/gitBlob.ts'
import type { SaveOptions } from '../files/saveDeck.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { type DeckFile, saveTalk } from './deckFile.ts'
import { type FitOptions, makeFittedTalk } from './makeFittedTalk.ts'
import { parseSource } from './parseSource.ts'
import type { Job } from './planJobs.ts'
import type { StageOwner } from './stageOwner.ts'

export interface MakeDeckOptions
  extends Pick<FitOptions, 'density' | 'minutes' | 'copying'>,
    Pick<SaveOptions, 'settle'>,
    ParseOptions {
  /** Whether a browser measures what fits on a slide. */
  isMeasured: boolean
  /** Called with the name of a step when it begins. */
  onStep(step: string): void
}

/** Article -> DeckFile: make the deck of a parsed article, whose images are already copied, and save the deck. */
export async function makeDeck(
  article: Article,
  job: Job,
  file: VFile,
  stage: StageOwner,
  options: MakeDeckOptions,
): Promise<DeckFile> {
  const talk = await makeFittedTalk(article, job, file, stage, fitOptionsOf(options))
  const regenerate = (blob: string) => regenerateDeck(blob, job, stage, options)
  return saveTalk(talk, job.deckPath, file, { settle: options.settle, regenerate })
}

function fitOptionsOf({ isMeasured, onStep, ...options }: MakeDeckOptions): FitOptions {
  return { ...options, onMeasuring: isMeasured ? () => onStep('measuring') : undefined }
}

/**
 * Generate the deck of an earlier version of the article. Return undefined if git does not have that version.
 *
 * @param blob git's blob id of that version
 */
async function regenerateDeck(
  blob: string,
  job: Job,
  stage: StageOwner,
  options: MakeDeckOptions,
): Promise<string | undefined> {
  const { path } = job.source.file
  const earlier = await readGitBlob(path, blob)
  if (earlier === undefined) return undefined
  const { settings } = job.source.file.data
  const file = new VFile({ path, value: earlier, ...(settings && { data: { settings } }) })
  const article = await parseSource({ ...job.source, file }, options)
  await copyArticleImages(article, file, options.copying)
  const { deck } = await makeFittedTalk(article, job, file, stage, fitOptionsOf(options))
  return writeDeck(deck, themeSettings(job.audience, job.deckPath))
}
