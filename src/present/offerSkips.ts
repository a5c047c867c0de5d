import type { Schedule } from './schedule.ts'

/** What a talk can go without, if the speaker is behind. */
export interface SkipOffer {
  /** Numbers of the slides. */
  slides: number[]
  /** Seconds that they would take. */
  saves: number
}

/** Layouts that lead through a talk: without them the rest is not understood. */
const leading = new Set(['agenda', 'closing', 'action', 'cover', 'part', 'section', 'statement'])

/**
 * Offer slides to skip until enough time is saved: first those that go on with what a slide before them has begun,
 * the last ones of a section first, because what opens a section is needed to follow it.
 *
 * @param no number of the slide that is on, which is never offered
 * @returns undefined if nothing can be skipped
 */
export function offerSkips({ slides, main }: Schedule, no: number, behind: number): SkipOffer | undefined {
  const left = slides.slice(0, main - 1).flatMap((slide, at) => {
    if (at < no || leading.has(slide.layout)) return []
    const before = slides[at - 1]
    const goesOn = before !== undefined && before.section === slide.section
    const isNamed = before !== undefined && partless(before.title) === partless(slide.title)
    return goesOn ? [{ no: at + 1, seconds: slide.seconds, rank: isNamed ? 0 : 1 }] : []
  })
  const ranked = left.sort((a, b) => a.rank - b.rank || b.no - a.no)
  const chosen: number[] = []
  let saves = 0
  for (const slide of ranked) {
    if (saves >= behind) break
    chosen.push(slide.no)
    saves += slide.seconds
  }
  return chosen.length > 0 ? { slides: chosen.sort((a, b) => a - b), saves } : undefined
}

/** Take the number of a part from a title: `Costs (2/3)` -> `Costs`. */
function partless(title: string): string {
  return title.replace(/\s*[(（]\d+\/\d+[)）]$/, '')
}
