import { countMainSlides } from '../deck/appendix.ts'
import { speakingMinutes } from '../deck/speakingMinutes.ts'
import { slideTimes } from '../slidev/slideTimes.ts'
import type { DeckFile } from './deckFile.ts'

/** How long a talk is. */
export interface TalkLength {
  /** Minutes that the talk takes without its appendix, rounded to a tenth. */
  minutes: number
  /** Minutes that the talk may take; undefined for no limit. */
  limit: number | undefined
  /** The number of slides in the appendix, without the slide that opens it. */
  behind: number
}

/** Estimate how long a talk takes: a generated one, or one that a person has edited. */
export function talkLength(
  { read: { slides }, generated }: Pick<DeckFile, 'read' | 'generated'>,
  wordsPerMinute: number,
  limit: number | undefined,
): TalkLength {
  const main = countMainSlides(slides.map(({ frontmatter }) => ({ props: frontmatter })))
  const minutes = generated
    ? speakingMinutes(generated, wordsPerMinute)
    : (slideTimes(slides.slice(0, main), wordsPerMinute).at(-1)?.to ?? 0)
  return { minutes: Math.round(minutes * 10) / 10, limit, behind: Math.max(0, slides.length - main - 1) }
}
