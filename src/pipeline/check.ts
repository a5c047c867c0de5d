import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { ParseOptions } from '../article/parseArticle.ts'
import { readAudience } from '../audience/readAudience.ts'
import { themeSettings } from '../audience/themeSettings.ts'
import type { Density } from '../deck/density.ts'
import type { ImageSources } from '../files/copyImages.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { type ReadOptions, readSource } from '../files/readSource.ts'
import type { Ledger } from '../ledger/entries.ts'
import { ledger } from '../ledger/ledger.ts'
import { reportLedger } from '../ledger/reportLedger.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import { requireTrust, type TrustOptions } from '../trust/requireTrust.ts'
import { BrowserOwner } from './browserOwner.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { type DeckFile, openDeckFile, saveTalk } from './deckFile.ts'
import { type LocatedProblem, lookAtSlides } from './lookAtSlides.ts'
import { makeFittedTalk } from './makeFittedTalk.ts'
import { parseSource } from './parseSource.ts'
import { StageOwner } from './stageOwner.ts'

export interface CheckOptions extends ReadOptions, ImageSources, ParseOptions, TrustOptions {
  audience: string
  /** How much of the text is shown. This option, `minutes` and `browser` mean the same as for `convert`. */
  density?: Density | undefined
  minutes?: number | undefined
  browser?: string | undefined
  /** Path of a deck of the article, which a person may have edited; default: the deck that would be generated. */
  deck?: string | undefined
  /** Also show the deck in a browser, and report faults of its slides and flaws of their design. */
  slides?: boolean | undefined
}

/** The result of a check: where each sentence, item, image and so on of an article is in its deck. */
export interface Checked {
  /** The article, with a message for each problem. */
  file: VFile
  ledger: Ledger
  /** The deck's slides, as Slidev reads them. */
  slides: ReadDeck['slides']
  /** Faults of the slides and flaws of their design; empty if the slides were not shown in a browser. */
  problems: LocatedProblem[]
}

/**
 * Look in a deck for everything that its article says, and report what is lost. Nothing is written.
 *
 * @throws {Failure} when the article or the deck cannot be read, or there is no such audience; with `slides` also when
 *   there is no browser, or the deck would run code that the user has not trusted
 */
export async function check(path: string, options: CheckOptions): Promise<Checked> {
  const { deck } = options
  const file = await readSource(path, options)
  if (deck === undefined) return checkGenerated(file, options)
  const deckFile = openDeckFile(await readSource(deck))
  await using browser = new BrowserOwner(options.browser)
  await using stage = new StageOwner(deck, browser)
  return await account(file, deckFile, stage, options)
}

/** Generate a deck in a temporary folder, check it, and remove the folder. */
async function checkGenerated(file: VFile, options: CheckOptions): Promise<Checked> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-check-'))
  try {
    const deckPath = join(folder, `${options.audience}.md`)
    await using browser = new BrowserOwner(options.browser)
    await using stage = new StageOwner(deckPath, browser)
    return await account(file, await makeDeck(file, deckPath, stage, options), stage, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Account for the article in a deck, and look at the slides in a browser if the option `slides` asks for it. */
async function account(
  file: VFile,
  deckFile: DeckFile,
  stage: StageOwner,
  { slides, trust }: CheckOptions,
): Promise<Checked> {
  const accounts = ledger(file, String(deckFile.file))
  reportLedger(accounts, file, { edited: deckFile.generated === undefined })
  const problems = slides ? await lookAtSlides(deckFile, { file, ledger: accounts }, stage, { trust }) : []
  return { file, ledger: accounts, slides: deckFile.read.slides, problems }
}

/**
 * Make the deck through the same steps as `convert`. It is measured in a browser only if `slides` needs a browser
 * anyway.
 */
async function makeDeck(
  file: VFile,
  deckPath: string,
  stage: StageOwner,
  { audience: name, density, minutes, remarkPlugins, slides, trust, ...sources }: CheckOptions,
): Promise<DeckFile> {
  const audience = await readAudience(name)
  if (slides) await requireTrust(deckPath, { ...themeSettings(audience, deckPath) }, { trust })
  const inside = file.data.original?.files
  const copying = { ...sources, article: file.path, deckFolder: join(deckPath, '..'), inside }
  const article = await parseSource({ file, name: nameOfSource(file.path) }, { remarkPlugins })
  await copyArticleImages(article, file, copying)
  const fitting = { density, minutes, copying, onMeasuring: slides ? () => {} : undefined }
  return saveTalk(await makeFittedTalk(article, { audience, deckPath }, file, stage, fitting), deckPath, file)
}
