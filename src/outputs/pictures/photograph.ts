import type { Page } from 'playwright'
import type { OpenDeck } from '../../render/openDeck.ts'

/** In px, on the whole page. */
interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** Where on the page each slide is. */
export function slideAreas(page: Page): Promise<Area[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
      const { left, top, width, height } = slide.getBoundingClientRect()
      return { x: left + window.scrollX, y: top + window.scrollY, width, height }
    }),
  )
}

/**
 * Take a picture of each slide, or of other areas, as PNG in base64. Chromium paints it at that size, which keeps type
 * readable.
 */
export async function photograph(
  { page, width, height }: OpenDeck,
  scale: number,
  areas?: readonly Area[],
): Promise<string[]> {
  const boxes = areas ?? (await slideAreas(page))
  const session = await page.context().newCDPSession(page)
  try {
    // Laid out as ever, but painted at another size: scaling the pictures themselves is not the same in every run.
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    })
    const pictures: string[] = []
    for (const box of boxes) {
      await page.evaluate(bringUp, box.y)
      const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip: { ...box, scale: 1 } })
      pictures.push(data)
    }
    return pictures
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride')
    await session.detach()
  }
}

/** In the page. What lies outside of the window can be photographed too, but not all of it may be painted then. */
async function bringUp(top: number): Promise<void> {
  window.scrollTo(0, top)
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}
