import type { VFile } from 'vfile'
import type { Audience } from '../audience/audience.ts'
import { readAudience } from '../audience/readAudience.ts'
import { readSource } from '../files/readSource.ts'
import { BrowserOwner } from './browserOwner.ts'
import { checkJobs } from './checkJobs.ts'
import type { ConvertOptions } from './convert.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { type DeckFile, openDeckFile } from './deckFile.ts'
import { makeDeck } from './makeDeck.ts'
import { parseSource } from './parseSource.ts'
import { deckFolderOf, type Job, planJobs } from './planJobs.ts'
import { minuteLimitOf } from './planTalk.ts'
import { readSources } from './readSources.ts'
import { reportConflicts } from './reportConflicts.ts'
import { requireFrontMatter } from './requireFrontMatter.ts'
import { StageOwner } from './stageOwner.ts'

export interface DeckMakerOptions extends Omit<ConvertOptions, 'audience' | 'to' | 'out' | 'onStep'> {
  audience: string
}

/** A deck that was made of an article, or a deck that was given. */
export interface MadeDeck extends DeckFile {
  audience: Audience
  /** Path of the article; undefined if the deck was given. */
  article: string | undefined
  /** How many minutes the talk may take; undefined for no limit. */
  minutes: number | undefined
  /** The files with the messages: the article, and the deck if a person has edited it. */
  files: VFile[]
}

/**
 * Makes the deck of one article again each time its files change, as `present` needs it. The browser that measures
 * slides stays open in between, so that only the changed slides take time.
 */
export class DeckMaker implements AsyncDisposable {
  readonly #path: string
  readonly #options: DeckMakerOptions
  readonly #browser: BrowserOwner
  #hasMade = false
  #stage: { owner: StageOwner; deckPath: string } | undefined

  constructor(path: string, options: DeckMakerOptions) {
    this.#path = path
    this.#options = options
    this.#browser = new BrowserOwner(options.browser)
  }

  /**
   * Make the deck of the article's files as they are now.
   *
   * @throws {Failure} as `convert` does
   */
  async make(): Promise<MadeDeck> {
    const audience = await readAudience(this.#options.audience)
    const [source] = await readSources([this.#path], this.#options)
    const [job] = source ? planJobs([source], [audience], this.#options.decks) : []
    if (!job || !source) throw new Error(`nothing to make of ${this.#path}`)
    if (source.isDeck) {
      const minutes = this.#options.minutes ?? audience.minutes
      return reportingConflicts({ ...openDeckFile(source.file), audience, minutes, article: undefined, files: [] })
    }
    const isMeasured = this.#options.fit !== 'estimated'
    await checkJobs([job], [], { ...this.#options, out: '', isMeasured: () => isMeasured })
    return this.#makeOf(job, isMeasured)
  }

  /**
   * Read the deck's file again, without making the deck again.
   *
   * @param made the deck as it was made last
   * @throws {Failure} when the deck's file cannot be read
   */
  async read(made: MadeDeck): Promise<MadeDeck> {
    const file = await readSource(made.file.path)
    const generated = String(file) === String(made.file) ? made.generated : undefined
    return reportingConflicts({ ...made, ...openDeckFile(file, made), generated, files: [] })
  }

  /** Close the page that measures slides, because it has loaded themes that have changed. */
  async forgetThemes(): Promise<void> {
    await this.#stage?.owner[Symbol.asyncDispose]()
    this.#stage = undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.forgetThemes()
    await this.#browser[Symbol.asyncDispose]()
  }

  async #makeOf(job: Job, isMeasured: boolean): Promise<MadeDeck> {
    const { source, audience, deckPath } = job
    const { file } = source
    const article = await parseSource(source, this.#options)
    if (this.#hasMade) requireFrontMatter(file)
    const deckFolder = deckFolderOf(source, this.#options.decks)
    const copying = { ...this.#options, article: file.path, deckFolder, inside: file.data.original?.files }
    await copyArticleImages(article, file, copying)
    const stage = this.#stageOf(deckPath)
    const deckFile = await makeDeck(article, job, file, stage, {
      ...this.#options,
      copying,
      isMeasured,
      onStep: () => {},
    })
    this.#hasMade = true
    const edited = deckFile.file.messages.length > 0 ? [deckFile.file] : []
    const minutes = minuteLimitOf(article, audience, this.#options)
    return { ...deckFile, audience, minutes, article: file.path, files: [file, ...edited] }
  }

  #stageOf(deckPath: string): StageOwner {
    if (this.#stage?.deckPath !== deckPath) this.#stage = { owner: new StageOwner(deckPath, this.#browser), deckPath }
    return this.#stage.owner
  }
}

/** Report the conflicts in a deck, and return the deck with its file as the only one that has messages. */
function reportingConflicts(made: MadeDeck): MadeDeck {
  reportConflicts(made.file)
  return { ...made, files: [made.file] }
}
