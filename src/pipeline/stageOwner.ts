import type { Stage, StageOptions } from '../render/stage.ts'
import type { BrowserOwner } from './browserOwner.ts'

/**
 * Owns the server and the page of one talk. They start on first use, so that a run with nothing to show starts none.
 * They stop with the owner, even after an error.
 */
export class StageOwner implements AsyncDisposable {
  readonly #deckPath: string
  readonly #browser: BrowserOwner
  #stage: Stage | undefined

  constructor(deckPath: string, browser: BrowserOwner) {
    this.#deckPath = deckPath
    this.#browser = browser
  }

  get isOpen(): boolean {
    return this.#stage !== undefined
  }

  /** Show a generated text, on the open stage or else on a new one. The deck's file need not exist yet. */
  async showText(text: string): Promise<Stage> {
    if (this.#stage) await this.#stage.show(text)
    else this.#stage = await this.#open({ text })
    return this.#stage
  }

  /**
   * Show the deck's file, in a server that has shown nothing else. An inert deck is refused if its slides run code.
   *
   * @param isGenerated whether the program has just written it
   */
  async showFile(options: { inert: boolean; isGenerated: boolean }): Promise<Stage> {
    await this[Symbol.asyncDispose]()
    this.#stage = await this.#open(options)
    return this.#stage
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stage?.close()
    this.#stage = undefined
  }

  /** Loaded here because a browser takes long to load, and a deck whose fit is estimated needs none. */
  async #open(options: Omit<StageOptions, 'browser'>): Promise<Stage> {
    const browser = this.#browser.start()
    const { openStage } = await import('../render/stage.ts')
    return openStage(this.#deckPath, { browser, ...options })
  }
}
