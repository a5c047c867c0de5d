import type { OpenDeck } from '../../render/openDeck.ts'
import type { Box } from '../../render/paintedSlide.ts'
import { readSlideAreas } from './page/readSlideAreas.ts'
import { scrollTo } from './page/scrollTo.ts'

export interface ScreenshotOptions {
  /** Boxes on the page, in px; default: those of all slides. */
  areas?: readonly Box[]
  /** Whether the pictures are only looked at. Then Chromium compresses them less, and faster. */
  isDraft?: boolean
}

/**
 * Take a screenshot of each slide, or of the given areas of the page, as PNG in base64. Chromium paints at `scale` pixels
 * for each px. No picture is resized, so that type stays sharp.
 */
export async function photograph(
  { page, width, height }: OpenDeck,
  scale: number,
  { areas, isDraft = false }: ScreenshotOptions = {},
): Promise<string[]> {
  const boxes = areas ?? (await page.evaluate(readSlideAreas))
  const session = await page.context().newCDPSession(page)
  try {
    // Change the device's scale, not that of the screenshot (`clip.scale`): the latter gives other pixels in each run.
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    })
    const pictures: string[] = []
    for (const box of boxes) {
      await page.evaluate(scrollTo, box.y)
      const clip = { ...box, scale: 1 }
      const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip, optimizeForSpeed: isDraft })
      pictures.push(data)
    }
    return pictures
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride')
    await session.detach()
  }
}
