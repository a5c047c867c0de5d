import { BrowserOwner } from './browserOwner.ts'
import { StageOwner } from './stageOwner.ts'

/** A stage that waits for the next text of its talk. */
interface Waiting {
  deckPath: string
  stage: StageOwner
  /** Settles when the stage can show another text. */
  renewed: Promise<void>
}

/**
 * Owns the browser of a run and the stages of its talks. Where talks are made again and again, the stages that were used
 * last stay open in between.
 */
export class TalkStages implements AsyncDisposable {
  readonly browser: BrowserOwner
  readonly #most: number
  #waiting: Waiting[] = []

  /**
   * @param executable path of the browser; default: the first that is found
   * @param most stages that stay open when their talks are made
   */
  constructor(executable: string | undefined, most = 0) {
    this.browser = new BrowserOwner(executable)
    this.#most = most
  }

  /** Lend the stage of a talk. Whoever takes it gives it back, or closes it where something has failed on it. */
  async take(deckPath: string): Promise<StageOwner> {
    const found = this.#waiting.find((one) => one.deckPath === deckPath)
    this.#waiting = this.#waiting.filter((one) => one !== found)
    await found?.renewed
    return found?.stage ?? new StageOwner(deckPath, this.browser)
  }

  /** Take a stage back. It is made ready for another text while nobody waits for it, or closed if too many are open. */
  async giveBack(deckPath: string, stage: StageOwner): Promise<void> {
    // A page that does not load again is opened anew when it is needed.
    const renewed = this.#most > 0 ? stage.renew().catch(() => stage[Symbol.asyncDispose]()) : Promise.resolve()
    this.#waiting.push({ deckPath, stage, renewed })
    await closeAll(this.#waiting.splice(0, this.#waiting.length - this.#most))
  }

  /** Close all stages that wait, as when their themes have changed. */
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
