import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { ParseOptions } from '../article/parseArticle.ts'
import type { Audience } from '../audience/audience.ts'
import { readAudience } from '../audience/readAudience.ts'
import { themeSettings } from '../audience/themeSettings.ts'
import type { Density } from '../deck/density.ts'
import type { ImageSources } from '../files/copyImages.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { readSource } from '../files/readSource.ts'
import { estimateBreaks } from '../fit/estimateBreaks.ts'
import type { Ledger } from '../ledger/entries.ts'
import { ledger } from '../ledger/ledger.ts'
import { reportLedger } from '../ledger/reportLedger.ts'
import { type ReadDeck, readDeck } from '../slidev/readDeck.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { fitTalk } from './fitTalk.ts'
import { makeBrand } from './makeBrand.ts'
import { parseSource } from './parseSource.ts'
import { planTalk } from './planTalk.ts'

export interface CheckOptions extends ImageSources, ParseOptions {
  audience: string
  /** As for `convert`. */
  density?: Density | undefined
  minutes?: number | undefined
  /** A deck of the article that a person may have edited; default: the one that would be generated. */
  deck?: string | undefined
}

/** An article with what became of it. */
export interface Checked {
  /** Has a message for each problem. */
  file: VFile
  ledger: Ledger
  /** The deck's slides, as Slidev reads them. */
  slides: ReadDeck['slides']
}

/**
 * Account for everything that an article says in a deck of it. Nothing is written.
 *
 * @throws {Failure} when the article or the deck cannot be read, or there is no such audience.
 */
export async function check(path: string, { audience, deck, ...asked }: CheckOptions): Promise<Checked> {
  const file = await readSource(path)
  const text =
    deck === undefined ? await generateText(file, await readAudience(audience), asked) : String(await readSource(deck))
  const accounts = ledger(file, text)
  reportLedger(accounts, file, { edited: deck !== undefined })
  return { file, ledger: accounts, slides: readDeck(text).slides }
}

/** Generate the deck through the stages of `convert`, with its images in a folder that is removed. */
async function generateText(
  file: VFile,
  audience: Audience,
  { density, minutes, remarkPlugins, ...sources }: Omit<CheckOptions, 'audience' | 'deck'>,
): Promise<string> {
  const deckFolder = await mkdtemp(join(tmpdir(), 'deckwright-check-'))
  try {
    const copying = { ...sources, article: file.path, deckFolder }
    const article = await parseSource({ file, name: nameOfSource(file.path) }, { remarkPlugins })
    await copyArticleImages(article, file, copying)
    const brand = await makeBrand(article, audience, copying, file)
    const plan = planTalk(article, audience, { density, minutes, brand, file })
    const { deck } = fitTalk(plan, estimateBreaks(plan.whole), file)
    return writeDeck(deck, themeSettings(audience, join(deckFolder, `${audience.name}.md`)))
  } finally {
    await rm(deckFolder, { recursive: true, force: true })
  }
}
