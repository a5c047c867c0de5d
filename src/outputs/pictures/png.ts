import type { FolderOutput } from '../output.ts'
import { photograph } from './photograph.ts'

/** A picture of each slide: `01.png`, `02.png` and so on. */
export const png: FolderOutput = {
  name: 'png',
  takesSlides: true,
  description: 'a folder with a picture of each slide, see --scale',
  async make({ open, options: { scale = 2 } }) {
    const pictures = await photograph(open, scale)
    const digits = Math.max(2, `${open.slides}`.length)
    return new Map(
      pictures.map((data, at) => [`${`${open.numbers[at]}`.padStart(digits, '0')}.png`, Buffer.from(data, 'base64')]),
    )
  },
}
