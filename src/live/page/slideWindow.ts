import type { SlideStep } from '../../present/talkState.ts'
import type { LiveDeck } from '../liveDeck.ts'

/** The window inside the `<iframe>`: Slidev's prebuilt client, with the functions that `slidesModule` adds to it. */
export interface SlideWindow extends Window {
  __deck: LiveDeck
  __showSlide?: (place: SlideStep, deck: LiveDeck | undefined) => Promise<void>
  __countSteps(): (number | null)[]
}

/** What `openSlides` returns: a view of slides in an `<iframe>`. */
export interface Slides {
  /** Show a slide as soon as the frame is ready. Of several calls in the meantime only the last one counts. */
  show(view: SlideStep & { version: number }): void
  /**
   * Return the point of the slide at which an event happened; x and y are 0 to 1, as shares of its width and height.
   */
  pointAt(event: MouseEvent): { x: number; y: number }
  /** Return the address of the slide's link at which an event happened, if there is one. */
  linkAt(event: MouseEvent): string | undefined
}

export type OpenSlides = (stage: HTMLElement, post?: (message: unknown) => void) => Slides
