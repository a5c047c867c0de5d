import type { Stage } from '../render/stage.ts'

/**
 * Owns the browser and server of one talk. They start on first use, so that a run with nothing to show starts none.
 * They stop with the owner, even after an error.
 */
export class StageOwner implements AsyncDisposable {
  readonly #deckPath: string
  readonly #browser: string | undefined
  #stage: Stage | undefined

  /** @param browser path of its executable; default: the first that is found */
  constructor(deckPath: string, browser: string | undefined) {
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

  /** Show the deck's file, in a server that has shown nothing else. An inert deck is refused if its slides run code. */
  async showFile({ inert }: { inert: boolean }): Promise<Stage> {
    await this[Symbol.asyncDispose]()
    this.#stage = await this.#open({ inert })
    return this.#stage
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stage?.close()
    this.#stage = undefined
  }

  /** Loaded here because a browser takes long to load, and a deck whose fit is estimated needs none. */
  async #open(options: { text?: string; inert?: boolean }): Promise<Stage> {
    const { openStage } = await import('../render/stage.ts')
    return openStage(this.#deckPath, { browser: this.#browser, ...options })
  }
}
