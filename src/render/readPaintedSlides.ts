import type { Page } from 'playwright'
import { readPaint } from './page/readPaint.ts'
import { type Paint, paintAttributes, paintStyles } from './paint.ts'
import type { PaintedSlide } from './paintedSlide.ts'
import { toPaintedSlides } from './toPaintedSlides.ts'

/**
 * Read what a viewer sees of each slide on a print page.
 *
 * @param numbers numbers of the slides on the page; default: 1, 2, 3 and so on
 */
export async function readPaintedSlides(page: Page, numbers?: readonly number[]): Promise<PaintedSlide[]> {
  const paint: Paint = JSON.parse(await page.evaluate(readPaint, { paintStyles, paintAttributes }))
  return toPaintedSlides(paint, numbers)
}
