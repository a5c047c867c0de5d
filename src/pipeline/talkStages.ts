import { BrowserOwner } from './browserOwner.ts'
import { StageOwner } from './stageOwner.ts'

/** A stage (the browser page of one talk) that stays open until its talk is made again. */
interface Waiting {
  deckPath: string
  stage: StageOwner
  /** Resolves when the stage's page is loaded again and can show another text. */
  renewed: Promise<void>
}

/**
 * Holds the browser of a run and the stages of its talks. With `--watch`, the stages that were used last stay open, so
 * that their talks are made again faster.
 */
export class TalkStages implements AsyncDisposable {
  readonly browser: BrowserOwner
  readonly #mostOpen: number
  #waiting: Waiting[] = []

  /**
   * @param executable path of the browser's executable; default: the first that is found
   * @param mostOpen how many stages may stay open after their talks are made
   */
  constructor(executable: string | undefined, mostOpen = 0) {
    this.browser = new BrowserOwner(executable)
    this.#mostOpen = mostOpen
  }

  /**
   * Return the open stage of a talk, or a new one. The caller gives it back with `giveBack`, or closes it after an
   * error.
   */
  async take(deckPath: string): Promise<StageOwner> {
    const found = this.#waiting.find((one) => one.deckPath === deckPath)
    this.#waiting = this.#waiting.filter((one) => one !== found)
    await found?.renewed
    return found?.stage ?? new StageOwner(deckPath, this.browser)
  }

  /**
   * Take a stage back. Reload its page in the background for the next text; close the oldest stage if too many are
   * open.
   */
  async giveBack(deckPath: string, stage: StageOwner): Promise<void> {
    // If a page cannot be reloaded, close it. A new one is opened when it is needed.
    const renewed = this.#mostOpen > 0 ? stage.renew().catch(() => stage[Symbol.asyncDispose]()) : Promise.resolve()
    this.#waiting.push({ deckPath, stage, renewed })
    await closeAll(this.#waiting.splice(0, this.#waiting.length - this.#mostOpen))
  }

  /** Close all open stages, for example because their themes have changed. */
  async closeStages(): Promise<void> {
    await closeAll(this.#waiting.splice(0))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.closeStages()
    await this.browser[Symbol.asyncDispose]()
  }
}

async function closeAll(waiting: readonly Waiting[]): Promise<void> {
  for (const { stage, renewed } of waiting) {
    await renewed
    await stage[Symbol.asyncDispose]()
  }
}
