import type { RenderedDeck } from '../prebuilt/renderedDeck.ts'

/** In the page of a prebuilt client: show another deck. */
export async function replaceDeck(deck: RenderedDeck): Promise<void> {
  // The client declares it; see `slidesModule`.
  await (window as unknown as { __showDeck(deck: RenderedDeck): Promise<void> }).__showDeck(deck)
}
