import type { FileOutput } from '../output.ts'
import { decodeImages } from './page/decodeImages.ts'
import { photograph } from './photograph.ts'

/** A contact sheet: all slides on one image, in rows of four, to see the whole talk at a glance. */
export const sheet: FileOutput = {
  name: 'sheet',
  extension: 'png',
  takesSlides: true,
  description: 'a contact sheet: all slides on one image',
  async make({ open }) {
    const pictures = await photograph(open, COLUMN / open.width)
    const page = await open.page.context().newPage()
    try {
      await page.setViewportSize({ width: WIDTH, height: WIDTH })
      await page.setContent(compose(pictures))
      await page.evaluate(decodeImages)
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

function compose(pictures: string[]): string {
  return `<style>
    body { margin: 0 }
    main { display: grid; grid-template-columns: repeat(${COLUMNS}, ${COLUMN}px); gap: ${GAP}px; padding: ${MARGIN}px;
      background: #8a8d91 }
    img { display: block; width: 100% }
  </style>
  <main>${pictures.map((data) => `<img alt="" src="data:image/png;base64,${data}">`).join('')}</main>`
}
