import type { Stage, StageOptions } from '../render/stage.ts'
import type { BrowserOwner } from './browserOwner.ts'

/**
 * Starts and stops the stage of one talk: the browser page that shows its slides, and the server of that page. The
 * stage starts when it is first needed, and stops when this object is disposed, even after an error.
 */
export class StageOwner implements AsyncDisposable {
  readonly #deckPath: string
  readonly #browser: BrowserOwner
  #stage: Stage | undefined
  /** Whether the stage was opened by `showFile`. It cannot show another text then. */
  #isOfFile = false

  constructor(deckPath: string, browser: BrowserOwner) {
    this.#deckPath = deckPath
    this.#browser = browser
  }

  get isOpen(): boolean {
    return this.#stage !== undefined && !this.#stage.page.isClosed()
  }

  /** Show the text of a generated deck, on the open stage or else on a new one. The deck's file need not exist yet. */
  async showText(text: string): Promise<Stage> {
    // The page may be closed, because the browser was killed.
    if (this.#isOfFile || !this.isOpen) await this[Symbol.asyncDispose]()
    if (this.#stage) await this.#stage.show(text)
    else this.#stage = await this.#open({ text })
    return this.#stage
  }

  /**
   * Show the deck's file, which a person may have edited. Use a new server for it.
   *
   * @param options with `inert` the deck must not run code: it is refused if its slides do
   */
  async showFile(options: { inert: boolean }): Promise<Stage> {
    await this[Symbol.asyncDispose]()
    this.#stage = await this.#open({ ...options, isGenerated: false })
    this.#isOfFile = true
    return this.#stage
  }

  /** Load the page of an open stage again, so that it can show another text. Making outputs has changed the page. */
  async renew(): Promise<void> {
    if (this.#isOfFile) await this[Symbol.asyncDispose]()
    else await this.#stage?.renew()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stage?.close()
    this.#stage = undefined
    this.#isOfFile = false
  }

  /** Open a stage. Its code is imported here, because it takes long to load and some runs need no browser. */
  async #open(options: Omit<StageOptions, 'browser'>): Promise<Stage> {
    const browser = this.#browser.start()
    const { openStage } = await import('../render/stage.ts')
    return openStage(this.#deckPath, { browser, ...options })
  }
}
