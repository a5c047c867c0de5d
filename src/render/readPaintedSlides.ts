import type { Page } from 'playwright'
import { readPaint } from './page/readPaint.ts'
import { paintAttributes, paintStyles } from './paint.ts'
import type { PaintedSlide } from './paintedSlide.ts'
import { toPaintedSlides } from './toPaintedSlides.ts'

/** Read what a reader sees of each slide on a print page. */
export async function readPaintedSlides(page: Page): Promise<PaintedSlide[]> {
  return toPaintedSlides(await page.evaluate(readPaint, { paintStyles, paintAttributes }))
}
