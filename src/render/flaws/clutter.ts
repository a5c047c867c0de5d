import type { PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { toBlocks } from './toBlocks.ts'

/** How many words and text blocks a slide may have: nobody reads more while somebody speaks. */
const most = { words: 130, blocks: 18 }

/** Report a slide with too many words or text blocks. Tables, code and drawings do not count: they are looked up, not read. */
export const clutter: FlawFinder = (slide) => {
  const words = wordsOn(slide)
  const blocks = blocksOn(slide)
  const reasons = [
    ...(words > most.words ? [`Unexpected ${words} words, expected at most ${most.words}`] : []),
    ...(blocks > most.blocks ? [`Unexpected ${blocks} blocks of text, expected at most ${most.blocks}`] : []),
  ]
  return reasons.map((reason) => ({ ruleId: 'clutter', reason: `${reason}: split the section, or shorten it` }))
}

/** Count the words of a slide's text. Five Chinese or Japanese characters count as three words. */
function wordsOn({ runs }: PaintedSlide): number {
  const text = runs.filter(isProse).map((run) => run.text)
  const squares = text.join(' ').match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const words = text.join(' ').match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]+/gu)?.length ?? 0
  return Math.round(words + squares * 0.6)
}

function blocksOn(slide: PaintedSlide): number {
  return toBlocks({ runs: slide.runs.filter(isProse) }).length
}

function isProse({ kind, inside }: PaintedSlide['runs'][number]): boolean {
  return (kind === 'text' || kind === 'label') && inside === undefined
}
