import { imageOf, type PageMaker, paintSheet, sheetSizes } from './paintSheet.ts'

/** Two pictures of a slide, as PNG in base64. */
export interface PicturePair {
  /** The line above the pictures, without words of the article: the browser may have no fonts for them. */
  caption: string
  /** Of the slide as it was before, and as it is; undefined where it does not exist or is not shown. */
  before: string | undefined
  after: string | undefined
}

/** What stands above the two columns, and where a picture is missing. */
export interface PairNames {
  before: string
  after: string
  noBefore: string
  noAfter: string
}

/** Width of each picture, in px. */
export const pairedWidth = 920

/** Lay out pairs of pictures below one another: on the left each slide as it was before, on the right as it is. */
export function sideBySide(browser: PageMaker, pairs: readonly PicturePair[], names: PairNames): Promise<Uint8Array> {
  const { margin, gap } = sheetSizes
  const cell = (data: string | undefined, missing: string) => (data ? imageOf(data) : `<p>${missing}</p>`)
  const rows = pairs.map(
    ({ caption, before, after }) => `<h2>${caption}</h2>${cell(before, names.noBefore)}${cell(after, names.noAfter)}`,
  )
  return paintSheet(browser, {
    width: 2 * pairedWidth + gap + 2 * margin,
    styles: `main { grid-template-columns: repeat(2, ${pairedWidth}px); font: 24px/1.3 sans-serif; color: #101214 }
      h1, h2 { margin: 0; font-size: inherit }
      h2 { grid-column: 1 / -1; margin-top: ${gap}px; font-weight: 400 }
      p { margin: 0; min-height: 120px; display: grid; place-content: center; border: 2px dashed #55585c }`,
    body: `<h1>${names.before}</h1><h1>${names.after}</h1>${rows.join('')}`,
  })
}
