import type { SpeakerView } from '../../present/speakerView.ts'
import type { Point, SlideStep, TalkAction } from '../../present/talkState.ts'

/** What the speaker's window asks for. */
export type SpeakerMessage = TalkAction | { do: 'find'; typed: string } | { do: 'renewCode' }

/** The notes and the titles of all slides. */
export interface SpokenNotes {
  /** Version of the deck, as in `HallView`. */
  version: number
  /** Language of the deck, as a BCP 47 tag. */
  lang: string
  /** For each slide, its notes as HTML in which nothing runs. */
  notes: string[]
  titles: string[]
}

/** What gives the speaker's window the talk: a server, or the window that has opened it. */
export interface TalkSource {
  /** Call back at each change of the talk, and each second. */
  listen(onView: (view: SpeakerView) => void): void
  ask(message: SpeakerMessage): void
  notes(): Promise<SpokenNotes>
  /** Find the slide that a typed number or word means. */
  find(typed: string): Promise<{ slide?: number | undefined; title?: string | undefined }>
  /** Return the QR code by which a phone becomes the remote control; undefined where no phone can become it. */
  code: (() => Promise<{ address?: string; svg?: string }>) | undefined
  /**
   * Show slides in an element of the size of a slide, with a frame in it.
   *
   * @param isMain whether it shows the current slide, not the next one
   */
  openSlides(stage: HTMLElement, isMain: boolean): SlideView
}

/** An `<iframe>` that shows one slide at a time. */
export interface SlideView {
  /** Show a slide as soon as the frame is ready. Of several calls in the meantime only the last one counts. */
  show(view: SlideStep & { version: number }): void
  /** Return the point of the slide at which an event happened; x and y are 0 to 1, as shares of its width and height. */
  pointAt(event: MouseEvent): Point
  /** Return the address of the slide's link at which an event happened, if there is one. */
  linkAt(event: MouseEvent): string | undefined
}
