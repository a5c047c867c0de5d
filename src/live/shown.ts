import type { MadeDeck } from '../pipeline/deckMaker.ts'
import { type Schedule, scheduleOf } from '../present/schedule.ts'
import type { PrebuiltDeck } from '../render/prebuilt/prebuiltDeck.ts'
import type { RenderedDeck } from '../render/prebuilt/renderedDeck.ts'
import type { ReadSlide } from '../slidev/readDeck.ts'
import type { LiveDeck } from './liveDeck.ts'

/** What is on the screen. */
export interface ShownTalk {
  made: MadeDeck
  /** Without hidden slides, as they are shown. */
  slides: ReadSlide[]
  /** Words that the speaker said in a minute in the last rehearsal; undefined: those of the audience. */
  pace: number | undefined
  prebuilt: PrebuiltDeck
  deck: LiveDeck
  aliases: Record<string, number>
  schedule: Schedule
}

/** Tell what a deck that was made and rendered puts on the screen. */
export function shownOf(
  made: MadeDeck,
  prebuilt: PrebuiltDeck,
  { deck, facts }: PrebuiltDeck['rendered'],
  { version, pace }: { version: number } & Pick<ShownTalk, 'pace'>,
): ShownTalk {
  const slides = made.read.slides.filter(({ frontmatter: { hide, disabled } }) => !hide && !disabled)
  const wordsPerMinute = pace ?? made.audience.wordsPerMinute
  const { width, height, aliases } = facts
  return {
    made,
    slides,
    pace,
    prebuilt,
    deck: { ...(deck satisfies RenderedDeck), version, client: prebuilt.client, aspect: width / height },
    aliases,
    schedule: scheduleOf(slides, { wordsPerMinute, minutes: made.minutes }),
  }
}
