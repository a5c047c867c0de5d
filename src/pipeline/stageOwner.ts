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
  /** Whether the stage shows a file, and can show nothing else. */
  #isOfFile = false

  constructor(deckPath: string, browser: BrowserOwner) {
    this.#deckPath = deckPath
    this.#browser = browser
  }

  get isOpen(): boolean {
    return this.#stage !== undefined && !this.#stage.page.isClosed()
  }

  /** Show a generated text, on the open stage or else on a new one. The deck's file need not exist yet. */
  async showText(text: string): Promise<Stage> {
    // The page is closed where the browser was killed.
    if (this.#isOfFile || !this.isOpen) await this[Symbol.asyncDispose]()
    if (this.#stage) await this.#stage.show(text)
    else this.#stage = await this.#open({ text })
    return this.#stage
  }

  /**
   * Show the deck's file, which a person may have written, in a server that has shown nothing else. An inert deck is
   * refused if its slides run code.
   */
  async showFile(options: { inert: boolean }): Promise<Stage> {
    await this[Symbol.asyncDispose]()
    this.#stage = await this.#open({ ...options, isGenerated: false })
    this.#isOfFile = true
    return this.#stage
  }

  /** Make an open stage ready for another text: what was made of the last one has changed its page. */
  async renew(): Promise<void> {
    if (this.#isOfFile) await this[Symbol.asyncDispose]()
    else await this.#stage?.renew()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stage?.close()
    this.#stage = undefined
    this.#isOfFile = false
  }

  /** Loaded here because a browser takes long to load, and a deck whose fit is estimated needs none. */
  async #open(options: Omit<StageOptions, 'browser'>): Promise<Stage> {
    const browser = this.#browser.start()
    const { openStage } = await import('../render/stage.ts')
    return openStage(this.#deckPath, { browser, ...options })
  }
}
