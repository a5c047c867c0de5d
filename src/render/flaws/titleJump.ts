import { factsOf } from '../../deck/layouts/index.ts'
import { boxAround } from '../boxAround.ts'
import type { PaintedSlide, Run } from '../paintedSlide.ts'
import type { DeckFlawFinder } from './flaw.ts'

/** How many px a title may move, and how many times as large it may become, before viewers see it jump. */
const most = { offset: 4, times: 1.35 }

/** Report titles that move or change their size between two adjacent slides of one section. */
export const titleJump: DeckFlawFinder = (slides) =>
  slides.flatMap((slide, at) => {
    const before = slides[at - 1]
    const [was, is] = [before && titleOf(before), titleOf(slide)]
    if (!before || !was || !is || slide.section !== before.section || hasOwnTitlePlace(before)) return []
    if (isTitleAlone(before) || isTitleAlone(slide)) return []
    // Inline code has a background with padding, so that a title that begins with code starts further to the side.
    const opensWithCode = was.first.kind === 'code' || is.first.kind === 'code'
    const jumps = [
      ...(!opensWithCode && Math.abs(is.x - was.x) > most.offset ? [`${Math.round(is.x - was.x)} px sideways`] : []),
      ...(Math.abs(is.y - was.y) > most.offset ? [`${Math.round(is.y - was.y)} px down`] : []),
      ...(Math.max(is.size / was.size, was.size / is.size) > most.times
        ? [`from ${was.size} to ${is.size} px of type`]
        : []),
    ]
    if (jumps.length === 0) return []
    const reason = `Unexpected jump of the title from the slide before, ${jumps.join(', ')}, expected one place and size in a section: give both one layout, or titles of like length`
    return [{ ruleId: 'title-jump', slide: slide.slide, reason }]
  })

/**
 * Tell whether a slide's layout positions its title differently on purpose. Then the title of the next slide does not count
 * as a jump.
 */
function hasOwnTitlePlace({ layout = '' }: PaintedSlide): boolean {
  return factsOf(layout).intendedFlaws.includes('title-jump')
}

/** Tell whether a slide shows only its title, which is then set as large as a statement. */
function isTitleAlone({ runs, pictures }: PaintedSlide): boolean {
  return runs.every(({ title }) => title) && pictures.length === 0
}

function titleOf({ runs }: PaintedSlide): { first: Run; x: number; y: number; size: number } | undefined {
  const title = runs.filter((run) => run.title)
  const [first] = title
  if (!first) return undefined
  const { x, y, width } = boxAround(title.flatMap(({ boxes }) => boxes))
  const size = Math.max(...title.map((run) => run.size))
  return { first, x: first.align === 'right' ? x + width : x, y, size }
}
