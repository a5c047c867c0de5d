import { excerpt } from '../checks/check.ts'
import type { Box } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { toBlocks } from './toBlocks.ts'

/** The least gap between two blocks, as a share of the smaller type size, and between text and a picture, in px. */
const least = { share: 0.2, picture: 6 }

/** Report the first text block that is too close to another text block, or to a picture, above or below it. */
export const cramped: FlawFinder = (slide) => {
  const blocks = toBlocks(slide).filter(({ first }) => first.kind !== 'drawn' && first.inside !== 'formula')
  for (const [at, one] of blocks.entries()) {
    for (const other of blocks.slice(at + 1)) {
      const gap = gapBetween(one.box, other.box)
      const expected = Math.min(one.size, other.size) * least.share
      if (gap === undefined || gap >= expected) continue
      return [found(one.text, other.text, gap, expected)]
    }
    const picture = slide.pictures.find(({ box, blocks: [from, to], bleeds }) => {
      const isInside = one.first.block >= from && one.first.block < to
      return !bleeds && !isInside && (gapBetween(one.box, box) ?? least.picture) < least.picture
    })
    if (picture) return [found(one.text, picture.name, gapBetween(one.box, picture.box) ?? 0, least.picture)]
  }
  return []
}

function found(one: string, other: string, gap: number, expected: number): ReturnType<FlawFinder>[number] {
  const reason = `Unexpected gap of ${Math.round(gap)} px between \`${excerpt(one)}\` and \`${excerpt(other)}\`, expected at least ${Math.round(expected)} px: split the section, or shorten it`
  return { ruleId: 'cramped', reason }
}

/** Compute the gap in px between two boxes, one above the other; undefined if they overlap or do not share a column. */
function gapBetween(a: Box, b: Box): number | undefined {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const gap = Math.max(b.y - a.y - a.height, a.y - b.y - b.height)
  return shared > 8 && gap >= 0 ? gap : undefined
}
