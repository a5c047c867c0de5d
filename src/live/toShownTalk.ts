import { basename } from 'node:path'
import type { MadeDeck } from '../pipeline/deckMaker.ts'
import { type Schedule, scheduleOf } from '../present/schedule.ts'
import type { PrebuiltDeck } from '../render/prebuilt/prebuiltDeck.ts'
import type { RenderedDeck } from '../render/prebuilt/renderedDeck.ts'
import { isShown, shownNumbers } from '../slidev/isShown.ts'
import type { ReadSlide } from '../slidev/readDeck.ts'
import type { LiveDeck } from './liveDeck.ts'

/** The deck that the windows of a talk show now, and all that is derived from it. */
export interface ShownTalk {
  made: MadeDeck
  /** The slides that are not hidden; slide number 1 is the first of them. */
  slides: ReadSlide[]
  /**
   * Words a minute of the speaker in the last rehearsal; undefined without one: then the audience's setting is used.
   */
  pace: number | undefined
  prebuilt: PrebuiltDeck
  deck: LiveDeck
  /** Maps the `routeAlias` of slides to their numbers. */
  aliases: Record<string, number>
  schedule: Schedule
}

/** Put together what the windows show, from a deck that was made and rendered. */
export function toShownTalk(
  made: MadeDeck,
  prebuilt: PrebuiltDeck,
  { deck, facts }: PrebuiltDeck['rendered'],
  { version, pace }: { version: number } & Pick<ShownTalk, 'pace'>,
): ShownTalk {
  const slides = made.read.slides.filter(isShown)
  const numbers = shownNumbers(made.read.slides)
  const expendable = made.expendable.map((number) => numbers.indexOf(number) + 1)
  const wordsPerMinute = pace ?? made.audience.wordsPerMinute
  const { width, height, aliases } = facts
  return {
    made,
    slides,
    pace,
    prebuilt,
    deck: { ...(deck satisfies RenderedDeck), version, client: basename(prebuilt.client), aspect: width / height },
    aliases,
    schedule: scheduleOf(slides, { wordsPerMinute, minutes: made.minutes, expendable }),
  }
}
