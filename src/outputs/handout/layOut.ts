import type { Page } from 'playwright'
import { changePaper, type PaperChanges } from './page/changePaper.ts'
import { drawLines } from './page/drawLines.ts'
import { readLineRooms } from './page/readLineRooms.ts'
import { type PaperLayout, readPaper } from './page/readPaper.ts'
import { unlinkMissing } from './page/unlinkMissing.ts'

/** Adapt the handout to its space: set long notes in columns, drop slides that do not fit in the margin, draw lines to write on. */
export async function layOut(page: Page): Promise<void> {
  await page.evaluate(changePaper, findWhatDoesNotFit(await page.evaluate(readPaper)))
  await page.evaluate(drawLines, (await page.evaluate(readLineRooms)).map(countLines))
  await page.evaluate(unlinkMissing)
}

/**
 * Decide what does not fit. Notes are too long if they and the lines to write on are higher than the slide beside them. A slide
 * in the margin does not fit if it reaches below the text beside it. The first slide beside a text always stays.
 */
export function findWhatDoesNotFit({ passages, pairs }: PaperLayout): PaperChanges {
  const asides = passages.flatMap(({ text, asides }) => asides.map((bottom, at) => at > 0 && bottom > text))
  const isLong = pairs.map(({ slide, note, lines }) => note > Math.max(slide - lines, 0))
  return { removed: indicesOf(asides), long: indicesOf(isLong) }
}

function indicesOf(flags: boolean[]): number[] {
  return flags.flatMap((flag, at) => (flag ? [at] : []))
}

/** Return how many lines to write on, 7 mm apart, fit into a height in px; 0.01 is for rounding. */
export function countLines(height: number): number {
  return Math.floor(height / ((7 / 25.4) * 96) + 0.01)
}
