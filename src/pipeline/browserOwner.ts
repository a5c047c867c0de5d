import type { Browser } from 'playwright'

/**
 * Starts and stops the browser of a run. The browser starts when it is first needed, and again if it was killed. It
 * stops when this object is disposed, even after an error.
 */
export class BrowserOwner implements AsyncDisposable {
  readonly #executable: string | undefined
  #browser: Promise<Browser> | undefined

  /** @param executable path of the browser's executable; default: the first browser that is found */
  constructor(executable: string | undefined) {
    this.#executable = executable
  }

  /**
   * Start the browser, or return the one that was started before.
   *
   * @throws {Failure} when no browser starts
   */
  start(): Promise<Browser> {
    this.#browser ??= this.#launch()
    // Handle a failed start even if nobody awaits it yet, so that Node does not end the process.
    this.#browser.catch(() => {})
    return this.#browser
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined)
    await browser?.close()
  }

  /** Launch a browser. Playwright is imported here, because it takes long to load and some runs need no browser. */
  async #launch(): Promise<Browser> {
    const { launchBrowser } = await import('../render/browser/launchBrowser.ts')
    const browser = await launchBrowser(this.#executable)
    browser.once('disconnected', () => {
      this.#browser = undefined
    })
    return browser
  }
}
