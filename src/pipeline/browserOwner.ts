import type { Browser } from 'playwright'

/**
 * Owns the browser of a run. It starts on first use, and again if it was killed, and stops with the owner, even after an
 * error.
 */
export class BrowserOwner implements AsyncDisposable {
  readonly #executable: string | undefined
  #browser: Promise<Browser> | undefined

  /** @param executable its path; default: the first that is found */
  constructor(executable: string | undefined) {
    this.#executable = executable
  }

  /**
   * Start the browser, or return the one that is starting.
   *
   * @throws {Failure} when none starts
   */
  start(): Promise<Browser> {
    this.#browser ??= this.#launch()
    // An early start may fail before anybody waits for it.
    this.#browser.catch(() => {})
    return this.#browser
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined)
    await browser?.close()
  }

  /** Loaded here because the browser's library takes long to load, and a deck whose fit is estimated needs none. */
  async #launch(): Promise<Browser> {
    const { launchBrowser } = await import('../render/browser/launchBrowser.ts')
    const browser = await launchBrowser(this.#executable)
    browser.once('disconnected', () => {
      this.#browser = undefined
    })
    return browser
  }
}
