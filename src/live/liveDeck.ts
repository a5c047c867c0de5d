import type { RenderedDeck } from '../render/prebuilt/renderedDeck.ts'

/** A deck as the windows of a talk get it. */
export interface LiveDeck extends RenderedDeck {
  /** Counts what was shown since the start. */
  version: number
  /** Names the client: where it changes, its page is loaded anew. */
  client: string
  /** Width of a slide by its height. */
  aspect: number
}
