import type { Page } from 'playwright'
import { decodeImages } from './page/decodeImages.ts'

/** What is on a sheet of pictures. */
export interface SheetContent {
  /** In px. */
  width: number
  styles: string
  /** HTML of its `main`. */
  body: string
}

/** Width of a sheet, its margin, and the gap between its pictures, in px. */
export const sheetSizes = { width: 1920, margin: 24, gap: 16 }

/** A browser or a browser context of Playwright: what can open a page. */
export interface PageMaker {
  newPage(): Promise<Page>
}

/** Lay pictures out on a page of their own, and take a picture of it, as PNG. */
export async function paintSheet(browser: PageMaker, { width, styles, body }: SheetContent): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setViewportSize({ width, height: width })
    await page.setContent(`<style>
      body { margin: 0 }
      main { display: grid; gap: ${sheetSizes.gap}px; padding: ${sheetSizes.margin}px; background: #8a8d91 }
      img { display: block; width: 100% }
      ${styles}
    </style>
    <main>${body}</main>`)
    await page.evaluate(decodeImages)
    return await page.locator('main').screenshot()
  } finally {
    await page.close()
  }
}

/** Write a picture, a PNG in base64, as HTML. */
export function imageOf(data: string): string {
  return `<img alt="" src="data:image/png;base64,${data}">`
}
