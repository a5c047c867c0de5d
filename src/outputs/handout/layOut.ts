import type { Page } from 'playwright'
import { changePaper, type PaperChanges } from './page/changePaper.ts'
import { drawLines } from './page/drawLines.ts'
import { readLineRooms } from './page/readLineRooms.ts'
import { type PaperLayout, readPaper } from './page/readPaper.ts'
import { unlinkMissing } from './page/unlinkMissing.ts'

/** Lay out a handout's page: what the notes and the margin have room for, and the lines to write on. */
export async function layOut(page: Page): Promise<void> {
  await page.evaluate(changePaper, toChanges(await page.evaluate(readPaper)))
  await page.evaluate(drawLines, (await page.evaluate(readLineRooms)).map(countLines))
  await page.evaluate(unlinkMissing)
}

/**
 * Choose what has no room: notes that are longer than their slide with the lines under it, and slides in the margin
 * that reach below their text. The first slide of a text always stays.
 */
export function toChanges({ passages, pairs }: PaperLayout): PaperChanges {
  const asides = passages.flatMap(({ text, asides }) => asides.map((bottom, at) => at > 0 && bottom > text))
  const isLong = pairs.map(({ slide, note, lines }) => note > Math.max(slide - lines, 0))
  return { removed: indicesOf(asides), long: indicesOf(isLong) }
}

function indicesOf(flags: boolean[]): number[] {
  return flags.flatMap((flag, at) => (flag ? [at] : []))
}

/** Lines are 7 mm apart; the tolerance is for rounding. */
export function countLines(height: number): number {
  return Math.floor(height / ((7 / 25.4) * 96) + 0.01)
}
