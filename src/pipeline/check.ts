import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Audience } from '../audience/audience.ts'
import { readAudience } from '../audience/readAudience.ts'
import type { Density } from '../deck/density.ts'
import type { ImageSources } from '../files/copyImages.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { readSource } from '../files/readSource.ts'
import { ledger } from '../ledger/ledger.ts'
import { reportLedger } from '../ledger/reportLedger.ts'
import type { Ledger } from '../ledger/types.ts'
import { generateDeck } from './generateDeck.ts'

export interface CheckOptions extends ImageSources {
  audience: string
  /** As for `convert`. */
  density?: Density | undefined
  /** A deck of the article that a person may have edited; default: the one that would be generated. */
  deck?: string | undefined
}

/** An article with what became of it. */
export interface Checked {
  /** Carries a message for each problem. */
  file: VFile
  ledger: Ledger
}

/**
 * Account for all that an article says in a deck of it. Nothing is written.
 *
 * @throws {Failure} when the article or the deck cannot be read, or there is no such audience.
 */
export async function check(path: string, { audience, deck, ...asked }: CheckOptions): Promise<Checked> {
  const file = await readSource(path)
  const text =
    deck === undefined ? await generate(file, await readAudience(audience), asked) : String(await readSource(deck))
  const accounts = ledger(file, text)
  reportLedger(accounts, file, { edited: deck !== undefined })
  return { file, ledger: accounts }
}

/** The deck that would be made, with its images where nobody finds them. */
async function generate(
  file: VFile,
  audience: Audience,
  asked: Omit<CheckOptions, 'audience' | 'deck'>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-check-'))
  try {
    const options = { ...asked, audience, name: nameOfSource(file.path), deckPath: join(folder, `${audience.name}.md`) }
    return (await generateDeck(file, options)).text
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
