import type { FileOutput } from '../output.ts'
import { imageOf, paintSheet, sheetSizes } from './paintSheet.ts'
import { photograph } from './photograph.ts'

/** A contact sheet: all slides on one image, in rows of four, to see the whole talk at a glance. */
export const sheet: FileOutput = {
  name: 'sheet',
  extension: 'png',
  takesSlides: true,
  description: 'a contact sheet: all slides on one image',
  async make({ open }) {
    const pictures = await photograph(open, COLUMN_WIDTH / open.width, { isDraft: true })
    return paintSheet(open.page.context(), {
      width,
      styles: `main { grid-template-columns: repeat(${COLUMNS}, ${COLUMN_WIDTH}px) }`,
      body: pictures.map(imageOf).join(''),
    })
  },
}

const { width, margin, gap } = sheetSizes
const COLUMNS = 4
/** Width of a picture in a row, in px. */
const COLUMN_WIDTH = (width - 2 * margin - (COLUMNS - 1) * gap) / COLUMNS
