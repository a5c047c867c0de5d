import { countMainSlides } from '../deck/appendix.ts'
import { speakingMinutes } from '../deck/speakingMinutes.ts'
import { slideTimes } from '../slidev/slideTimes.ts'
import type { DeckFile } from './deckFile.ts'

/** How long a talk is. */
export interface TalkLength {
  /** Minutes that it takes, without what stands behind it, to a tenth. */
  minutes: number
  /** Minutes that it may take; undefined where nobody has said. */
  limit: number | undefined
  /** How many slides stand behind it, for those who ask. */
  behind: number
}

/** Estimate how long a talk takes, as it was generated or as a person has edited it. */
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
