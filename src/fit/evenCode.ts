import type { Code } from 'mdast'
import { codeSizes, room } from '../../themes/base/shared/canvas.ts'
import { plainText } from '../article/nodes/plainText.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { titleOf } from '../deck/titleOf.ts'
import { textWidth } from '../text/textWidth.ts'
import { estimateFillWithCode, lettersPerLine } from './estimate.ts'

const [large, middle] = codeSizes

/**
 * Give adjacent `code` slides under one title the same type size (`codeSize: 18`, in px), unless the code of each of
 * them fits in the largest size. The layout still sets a listing smaller than this size if that listing does not fit.
 */
export function evenCode(deck: Deck): Deck {
  const runs: Slide[][] = []
  for (const slide of deck.children) {
    const run = runs.at(-1)
    if (run?.[0] && titleTextOf(run[0]) === titleTextOf(slide)) run.push(slide)
    else runs.push([slide])
  }
  return { ...deck, children: runs.flatMap(evenRun) }
}

function titleTextOf(slide: Slide): string {
  const { heading } = titleOf(slide)
  return heading ? plainText(heading) : ''
}

function evenRun(run: Slide[]): Slide[] {
  const codeSlides = run.filter(({ layout }) => layout === 'code')
  if (codeSlides.length < 2 || codeSlides.every((slide) => codeFits(slide, large))) return run
  return run.map((slide) =>
    codeSlides.includes(slide) ? { ...slide, props: { ...slide.props, codeSize: middle } } : slide,
  )
}

/** Tell whether a slide's code, in a type size in px, fits on the slide without a line that wraps. */
function codeFits(slide: Slide, size: number): boolean {
  const code = titleOf(slide).body.filter((block): block is Code => block.type === 'code')
  const longest = Math.max(...code.flatMap(({ value }) => value.split('\n').map(textWidth)))
  return longest <= lettersPerLine(room.width, size) && estimateFillWithCode(slide, size) <= 1
}
