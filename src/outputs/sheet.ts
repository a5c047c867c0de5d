import type { OpenDeck } from '../render/openDeck.ts'
import type { FileOutput } from './output.ts'

/** All slides on one image, in rows of four: a talk's rhythm at a glance. */
export const sheet: FileOutput = {
  name: 'sheet',
  extension: 'png',
  description: 'a contact sheet: all slides on one image',
  async make({ open }) {
    const pictures = await photograph(open)
    const page = await open.page.context().newPage()
    try {
      await page.setViewportSize({ width: WIDTH, height: WIDTH })
      await page.setContent(compose(pictures))
      await page.evaluate(() => Promise.all(Array.from(document.images, (image) => image.decode())))
      return await page.locator('main').screenshot()
    } finally {
      await page.close()
    }
  },
}

/** Sizes in px. */
const WIDTH = 1920
const MARGIN = 24
const GAP = 16
const COLUMNS = 4
const COLUMN = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS

/** Take a small picture of each slide, as PNG in base64. Chromium paints it at that size, which keeps type readable. */
async function photograph({ page, width, height }: OpenDeck): Promise<string[]> {
  const boxes = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
      const { left, top, width, height } = slide.getBoundingClientRect()
      return { x: left + window.scrollX, y: top + window.scrollY, width, height }
    }),
  )
  const session = await page.context().newCDPSession(page)
  try {
    // Laid out as ever, but painted small: scaling the pictures themselves is not the same in every run.
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: COLUMN / width,
      mobile: false,
    })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const pictures: string[] = []
    for (const box of boxes) {
      const clip = { ...box, scale: 1 }
      const { data } = await session.send('Page.captureScreenshot', {
        format: 'png',
        clip,
        captureBeyondViewport: true,
      })
      pictures.push(data)
    }
    return pictures
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride')
    await session.detach()
  }
}

function compose(pictures: string[]): string {
  return `<style>
    body { margin: 0 }
    main { display: grid; grid-template-columns: repeat(${COLUMNS}, ${COLUMN}px); gap: ${GAP}px; padding: ${MARGIN}px;
      background: #8a8d91 }
    img { display: block; width: 100% }
  </style>
  <main>${pictures.map((data) => `<img alt="" src="data:image/png;base64,${data}">`).join('')}</main>`
}
