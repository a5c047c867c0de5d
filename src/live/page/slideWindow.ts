import type { SlideStep } from '../../present/talkState.ts'
import type { SlideView } from '../../presenter/page/talkSource.ts'
import type { LiveDeck } from '../liveDeck.ts'
import type { poster as Poster } from './poster.ts'

/** The window inside the `<iframe>`: Slidev's prebuilt client, with the functions that `slidesModule` adds to it. */
export interface SlideWindow extends Window {
  __deck: LiveDeck
  __showSlide?: (place: SlideStep, deck: LiveDeck | undefined) => Promise<void>
  /** For each slide its number of steps; null for a slide that is not rendered yet. */
  __countSteps(): (number | null)[]
}

/** The function `openSlides`. */
export type OpenSlides = (stage: HTMLElement, post?: ReturnType<typeof Poster>) => SlideView
