import type { DeckFlawFinder } from './flaw.ts'

/** How many slides in a row may have the same layout. */
const most = 4

/** Report a slide that has the same layout as the four slides before it. */
export const alikeSlides: DeckFlawFinder = (slides) => {
  let run = 0
  return slides.flatMap((slide, at) => {
    run = slide.layout !== undefined && slide.layout === slides[at - 1]?.layout ? run + 1 : 1
    if (run !== most + 1) return []
    const reason = `Unexpected fifth slide in a row of the layout \`${slide.layout}\`, expected at most ${most}: put a picture, a figure or a statement between them, or leave one out`
    return [{ ruleId: 'alike-slides', slide: slide.slide, reason }]
  })
}
