import type { PaintedSlide } from '../paintedSlide.ts'
import type { DeckFlawFinder } from './flaw.ts'

/** The largest ratio between the type sizes of a slide and of the slide that it continues. */
const most = 1.35

/** Report slides whose text or code has another size than on the slide that they continue. */
export const sizeJump: DeckFlawFinder = (slides) =>
  slides.flatMap((slide, at) => {
    const before = slides[at - 1]
    if (!before || !slide.continues || slide.section !== before.section || slide.layout !== before.layout) return []
    for (const kind of ['text', 'code'] as const) {
      const [was, is] = [sizeOf(before, kind), sizeOf(slide, kind)]
      if (was === undefined || is === undefined || Math.max(is / was, was / is) <= most) continue
      const reason = `Unexpected ${kind} of ${is} px on a slide that goes on from ${was} px, expected about one size: break the section where its parts are alike`
      return [{ ruleId: 'size-jump', slide: slide.slide, reason }]
    }
    return []
  })

/** Return the type size that most letters of a slide's text, or of its code, have, in px. Inline code does not count as code. */
function sizeOf({ runs }: PaintedSlide, kind: 'text' | 'code'): number | undefined {
  const letters = new Map<number, number>()
  const texts = new Set(runs.flatMap((run) => (run.kind === 'text' ? [run.block] : [])))
  for (const run of runs) {
    if (run.kind !== kind || run.title || run.inside === 'formula') continue
    if (kind === 'code' && texts.has(run.block)) continue
    letters.set(run.size, (letters.get(run.size) ?? 0) + run.text.length)
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
