import type { FileOutput } from '../output.ts'
import { slidesPdf } from '../pdf/pdf.ts'

/** Paper to take home: each slide once, beside its notes, lines to write on, or the text of the article. */
export const handout: FileOutput = {
  name: 'handout',
  extension: 'pdf',
  description: 'paper to take home, see --handout',
  async make(talk) {
    const slides = await slidesPdf(talk)
    const { printHandout } = await import('./printHandout.ts')
    return printHandout(talk, slides)
  },
}
