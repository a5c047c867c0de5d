import type { SlideStep } from '../../present/talkState.ts'
import type { LiveDeck } from '../liveDeck.ts'

/** The window of the prebuilt client, in a frame: see `slidesModule`. */
export interface SlideWindow extends Window {
  __deck: LiveDeck
  __showSlide?: (place: SlideStep, deck: LiveDeck | undefined) => Promise<void>
  __countSteps(): (number | null)[]
}

/** A frame that shows slides, and what is laid over them. */
export interface Slides {
  /** Show a slide, as soon as the frame can. If it is called several times, the last call counts. */
  show(view: SlideStep & { version: number }): void
  /** Where on the slide an event is, in parts of its width and height. */
  pointAt(event: MouseEvent): { x: number; y: number }
  /** The address of the link of a slide at which an event is. */
  linkAt(event: MouseEvent): string | undefined
}

export type OpenSlides = (stage: HTMLElement, post?: (message: unknown) => void) => Slides
