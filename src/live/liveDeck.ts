import type { RenderedDeck } from '../render/prebuilt/renderedDeck.ts'

/** A deck as the server of `present` sends it to the windows of a talk. */
export interface LiveDeck extends RenderedDeck {
  /** A number from 1 that grows with each changed deck, so that a window knows whether its deck is out of date. */
  version: number
  /** Id of Slidev's client that shows the deck. When it changes, a window has to load its page again. */
  client: string
  /** Width of a slide divided by its height. */
  aspect: number
}
