import type { Code } from 'mdast'
import { codeSizes, room } from '../../themes/base/shared/canvas.ts'
import { plainText } from '../article/nodes/plainText.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { titleOf } from '../deck/titleOf.ts'
import { textWidth } from '../text/textWidth.ts'
import { codeColumns, estimateFillWithCode } from './estimate.ts'

const [large, middle] = codeSizes

/**
 * Set the listings of neighbours under one title in one size: `codeSize: 18` on each, unless all have room in the largest
 * size. A listing that needs the smallest size has that, and makes no other one as small.
 */
export function evenCode(deck: Deck): Deck {
  const runs: Slide[][] = []
  for (const slide of deck.children) {
    const run = runs.at(-1)
    if (run?.[0] && nameOf(run[0]) === nameOf(slide)) run.push(slide)
    else runs.push([slide])
  }
  return { ...deck, children: runs.flatMap(evened) }
}

function nameOf(slide: Slide): string {
  const { heading } = titleOf(slide)
  return heading ? plainText(heading) : ''
}

function evened(run: Slide[]): Slide[] {
  const coded = run.filter(({ layout }) => layout === 'code')
  if (coded.length < 2 || coded.every((slide) => hasRoom(slide, large))) return run
  return run.map((slide) => (coded.includes(slide) ? { ...slide, props: { ...slide.props, codeSize: middle } } : slide))
}

/** Tell whether a slide's code has room in a size, with no line of it broken. */
function hasRoom(slide: Slide, size: number): boolean {
  const code = titleOf(slide).body.filter((block): block is Code => block.type === 'code')
  const longest = Math.max(...code.flatMap(({ value }) => value.split('\n').map(textWidth)))
  return longest <= codeColumns(room.width, size) && estimateFillWithCode(slide, size) <= 1
}
