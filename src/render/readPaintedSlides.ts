import type { Page } from 'playwright'
import { readPaint } from './page/readPaint.ts'
import { type Paint, paintAttributes, paintStyles } from './paint.ts'
import type { PaintedSlide } from './paintedSlide.ts'
import { toPaintedSlides } from './toPaintedSlides.ts'

/**
 * Read what a reader sees of each slide on a print page. It comes as one text of JSON: Playwright's own way of handing
 * over an object with thousands of members takes four times as long.
 */
export async function readPaintedSlides(page: Page): Promise<PaintedSlide[]> {
  const names = JSON.stringify({ paintStyles, paintAttributes })
  const json: string = await page.evaluate(`JSON.stringify((${readPaint})(${names}))`)
  const paint: Paint = JSON.parse(json)
  return toPaintedSlides(paint)
}
