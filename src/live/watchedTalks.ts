import { resolve, sep } from 'node:path'
import { readAudience } from '../audience/readAudience.ts'
import { fileHash, hashNow } from '../files/fileHash.ts'
import { type Conversion, type ConvertOptions, convertOn, type RunOptions } from '../pipeline/convert.ts'
import type { GivenPath } from '../pipeline/readSources.ts'
import { TalkStages } from '../pipeline/talkStages.ts'
import { forgetMeasuredThemes } from '../render/measuredBreaks.ts'
import { forgetThemes } from '../render/prebuilt/prebuilt.ts'
import { type FollowedFiles, followFiles } from './followFiles.ts'

/** The most talks whose pages stay open between two runs. More would take too much memory. */
const MOST_OPEN = 3

export interface WatchOptions extends ConvertOptions {
  /** Called when talks were made again, with the seconds that this took. */
  onMade(conversions: Conversion[], seconds: number): void
  /** Called when talks could not be made. Not called again while the error stays the same. */
  onProblem(error: unknown): void
}

/**
 * The talks of `--watch`, which are made again when a file of them is saved: an article, a deck, an image, or a file of
 * a theme or an audience. Only the talks that use the changed file are made, on browser pages that stay open. If a talk
 * cannot be made, the error is reported, and the files of the last run stay.
 */
export class WatchedTalks implements AsyncDisposable {
  /** Resolves to the talks of the first run. */
  readonly made: Promise<Conversion[]>
  readonly #options: RunOptions & WatchOptions
  readonly #stages: TalkStages
  readonly #given: Map<string, GivenPath>
  /** Folders of all themes of the audiences. */
  #themes: string[] = []
  /** Maps the absolute path of each watched file to the articles that use it. */
  readonly #articlesOf = new Map<string, Set<string>>()
  /** Hash of each deck as the last run wrote or read it. As long as a deck has this hash, no person has changed it. */
  readonly #decks = new Map<string, string | undefined>()
  #files: FollowedFiles | undefined
  #changed: string[] = []
  #problem: string | undefined
  #updating: Promise<void> | undefined
  #isClosed = false

  constructor(paths: readonly GivenPath[], options: WatchOptions) {
    this.#given = new Map(paths.map((given) => [typeof given === 'string' ? given : given.path, given]))
    this.#options = {
      ...options,
      onFile: (article, path) => this.#followFile(article, path),
      onDeck: (article, path, text) => {
        const hash = fileHash(text)
        this.#decks.set(resolve(path), hash)
        this.#followFile(article, path, hash)
      },
    }
    this.#stages = new TalkStages(options.browser, MOST_OPEN)
    this.made = this.#begin()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    await this.#files?.close()
    // Close the browser first: then a talk that is being made fails at once, and need not be waited for.
    await this.#stages.browser[Symbol.asyncDispose]().catch(() => {})
    await this.#updating
    await this.made.catch(() => {})
    await this.#stages[Symbol.asyncDispose]().catch(() => {})
  }

  async #begin(): Promise<Conversion[]> {
    const audiences = await Promise.all([this.#options.audience].flat().map(readAudience))
    this.#themes = [...new Set(audiences.flatMap(({ folders }) => folders))]
    for (const path of this.#given.keys()) this.#followFile(path, path)
    let isMade = false
    const files = await followFiles([...this.#themes, ...this.#articlesOf.keys()], (changed) => {
      this.#changed.push(...changed)
      if (isMade) this.#updating ??= this.#update()
    })
    this.#files = files
    if (this.#isClosed) await files.close()
    const conversions = await convertOn(this.#stages, [...this.#given.values()], this.#options)
    // With `--shard` only some of the talks are made: forget the other articles.
    const articles = new Set(conversions.map(({ article }) => article))
    for (const path of this.#given.keys()) if (!articles.has(path)) this.#given.delete(path)
    // Make again what was saved during the first run.
    isMade = true
    if (this.#changed.length > 0) this.#updating = this.#update()
    return conversions
  }

  /**
   * Remember that the talk of an article uses a file, and watch the file.
   *
   * @param hash hash of what was read of the file, if it was read
   */
  #followFile(article: string, path: string, hash?: string): void {
    const file = resolve(path)
    const known = this.#articlesOf.get(file)
    this.#articlesOf.set(file, (known ?? new Set<string>()).add(article))
    if (!known && !this.#isClosed) this.#files?.add(file, hash)
  }

  /** Make talks again for all changed files. Changes that come in the meantime are handled in a further round. */
  async #update(): Promise<void> {
    while (this.#changed.length > 0 && !this.#isClosed) {
      const changed = [...new Set(this.#changed)]
      this.#changed = []
      try {
        await this.#follow(changed)
      } catch (error) {
        // Report any error and go on: the next save may mend it.
        if (!this.#isClosed) this.#tellProblem(error)
      }
    }
    this.#updating = undefined
  }

  async #follow(changed: readonly string[]): Promise<void> {
    const begun = performance.now()
    const files = changed.map((path) => resolve(path)).filter((path) => !this.#isOwnDeck(path))
    const isTheme = files.some((path) => this.#themes.some((folder) => path.startsWith(`${folder}${sep}`)))
    if (isTheme) {
      forgetThemes()
      forgetMeasuredThemes()
      await this.#stages.closeStages()
    }
    const articles = new Set(files.flatMap((path) => [...(this.#articlesOf.get(path) ?? [])]))
    const paths = [...this.#given].flatMap(([path, given]) => (isTheme || articles.has(path) ? given : []))
    if (paths.length === 0) return
    const before = new Map(this.#decks)
    const again = { ...this.#options, isAgain: true, shard: undefined }
    const conversions = await convertOn(this.#stages, paths, again)
    this.#problem = undefined
    const isNew = ({ deck, made }: Conversion) =>
      made.length > 0 || before.get(resolve(deck)) !== this.#decks.get(resolve(deck))
    this.#options.onMade(conversions.filter(isNew), (performance.now() - begun) / 1000)
  }

  #isOwnDeck(path: string): boolean {
    return this.#decks.has(path) && this.#decks.get(path) === hashNow(path)
  }

  #tellProblem(error: unknown): void {
    const problem = String(error)
    if (problem !== this.#problem) this.#options.onProblem(error)
    this.#problem = problem
  }
}
