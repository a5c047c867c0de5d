import type { LayoutName } from '../../themes/base/shared/contract.ts'
import type { Schedule } from './schedule.ts'

/** Slides that a speaker who is late could skip. */
export interface SkipOffer {
  /** Numbers of the slides. */
  slides: number[]
  /** Seconds that are planned for these slides together. */
  saves: number
}

/** Layouts whose slides are never offered, because they tell listeners where in the talk they are. */
const neverOffered: ReadonlySet<string> = new Set<LayoutName>([
  'agenda',
  'closing',
  'action',
  'cover',
  'part',
  'section',
  'statement',
])

/**
 * Choose slides to skip until enough time is saved. If slides have a rank (`expendable`), take these in the order of their
 * ranks. If no slide has one, take first the slides that continue the one before, `Costs (2/3)`, and then other slides; of
 * each group, take the last slide of the talk first. In that case never offer the first slide of a section: without it the
 * section cannot be followed.
 *
 * @param no number of the slide on the screen; only slides after it are offered
 * @param late seconds that the speaker is behind the plan
 * @returns undefined if nothing can be skipped
 */
export function offerSkips({ slides, main }: Schedule, no: number, late: number): SkipOffer | undefined {
  const isRanked = slides.some(({ expendable }) => expendable !== undefined)
  const candidates = slides.slice(0, main - 1).flatMap((slide, at) => {
    const { expendable, seconds } = slide
    if (at < no) return []
    if (isRanked) return expendable === undefined ? [] : [{ no: at + 1, seconds, rank: expendable }]
    if (neverOffered.has(slide.layout)) return []
    const before = slides[at - 1]
    const continuesSection = before !== undefined && before.section === slide.section
    const hasSameTitle = before !== undefined && withoutPartNumber(before.title) === withoutPartNumber(slide.title)
    return continuesSection ? [{ no: at + 1, seconds, rank: hasSameTitle ? 0 : 1 }] : []
  })
  const ranked = candidates.sort((a, b) => a.rank - b.rank || b.no - a.no)
  const chosen: number[] = []
  let saves = 0
  for (const slide of ranked) {
    if (saves >= late) break
    chosen.push(slide.no)
    saves += slide.seconds
  }
  return chosen.length > 0 ? { slides: chosen.sort((a, b) => a - b), saves } : undefined
}

/** Remove the number of a continued slide from its title: `Costs (2/3)` -> `Costs`. */
function withoutPartNumber(title: string): string {
  return title.replace(/\s*[(（]\d+\/\d+[)）]$/, '')
}
