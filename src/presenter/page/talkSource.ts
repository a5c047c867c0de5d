import type { SpeakerView } from '../../present/speakerView.ts'
import type { Point, SlideStep, TalkAction } from '../../present/talkState.ts'

/** What the speaker's window asks for. */
export type SpeakerMessage = TalkAction | { do: 'find'; typed: string } | { do: 'renewCode' }

/** What is said, with the titles of the slides. */
export interface SpokenNotes {
  /** Of the deck, as in a view. */
  version: number
  /** Of the deck: a BCP 47 tag. */
  lang: string
  /** HTML for each slide, with nothing in it that runs. */
  notes: string[]
  titles: string[]
}

/** Where the speaker's window has the talk from: a server, or the window that has opened it. */
export interface TalkSource {
  /** Call back at each change of the talk, and each second. */
  listen(onView: (view: SpeakerView) => void): void
  ask(message: SpeakerMessage): void
  notes(): Promise<SpokenNotes>
  /** Find the slide that somebody types. */
  find(typed: string): Promise<{ slide?: number | undefined; title?: string | undefined }>
  /** Give the code by which a phone becomes the remote control; undefined where there is none for any. */
  code: (() => Promise<{ address?: string; svg?: string }>) | undefined
  /**
   * Show slides in an element of the size of a slide, with a frame in it.
   *
   * @param isMain whether it shows the slide that is on
   */
  openSlides(stage: HTMLElement, isMain: boolean): Slides
}

/** A view of slides in an `<iframe>`. */
export interface Slides {
  /** Show a slide as soon as the frame is ready. Of several calls in the meantime only the last one counts. */
  show(view: SlideStep & { version: number }): void
  /** Return the point of the slide at which an event happened; x and y are 0 to 1, as shares of its width and height. */
  pointAt(event: MouseEvent): Point
  /** Return the address of the slide's link at which an event happened, if there is one. */
  linkAt(event: MouseEvent): string | undefined
}
