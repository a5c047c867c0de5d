import type { OpenDeck } from '../../render/openDeck.ts'
import { readSlideAreas } from '../pictures/page/readSlideAreas.ts'
import { photograph } from '../pictures/photograph.ts'
import type { Normalised } from './normalise/toShapes.ts'
import { hideShapes } from './page/hideShapes.ts'
import { isOneColour } from './page/isOneColour.ts'
import { markShapes } from './page/markShapes.ts'
import { showShapes } from './page/showShapes.ts'

/** What shapes do not show, as PNG. */
export interface Photographs {
  /**
   * For each slide a picture with everything hidden that has a shape of its own; undefined if that picture has only one
   * colour.
   */
  grounds: (Buffer | undefined)[]
  /** For each slide its pictures, in order. */
  pictures: Buffer[][]
}

/** Photograph what has no shape of its own. The page is as before afterwards. */
export async function photographUnshaped(open: OpenDeck, { deck, marks }: Normalised): Promise<Photographs> {
  const { page } = open
  try {
    const frames = await page.evaluate(readSlideAreas)
    const areas = deck.slides.map(({ shapes }, index) => {
      const { x, y } = frames[index] ?? { x: 0, y: 0 }
      const drawn = shapes.filter((shape) => shape.kind === 'picture' && shape.source === undefined)
      return drawn.map(({ box }) => ({ ...box, x: box.x + x, y: box.y + y }))
    })
    const taken = (await photograph(open, SCALE, areas.flat())).map(decode)
    const pictures = areas.map(({ length }) => taken.splice(0, length))
    await page.evaluate(markShapes, marks)
    await page.evaluate(hideShapes, HIDDEN)
    const grounds: (Buffer | undefined)[] = []
    for (const ground of await photograph(open, SCALE))
      grounds.push((await page.evaluate(isOneColour, ground)) ? undefined : decode(ground))
    return { grounds, pictures }
  } finally {
    await page.evaluate(showShapes)
  }
}

function decode(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

/** Pixels of a photograph for each px. */
const SCALE = 2

/** Hides without transitions: a photograph would catch them halfway. */
const HIDDEN = `
.print-slide-container, .print-slide-container *, .print-slide-container *::before, .print-slide-container *::after {
  transition: none !important;
}
.print-slide-container * {
  -webkit-text-fill-color: transparent !important;
  text-decoration-color: transparent !important;
  text-emphasis-color: transparent !important;
}
.print-slide-container *::before, .print-slide-container *::after { -webkit-text-fill-color: currentcolor !important; }
[data-shape=picture], [data-shape=picture] *, [data-shape=ranked]::before, [data-shape=item]::before,
[data-shape=marked]::after { visibility: hidden !important; }
[data-shape=fill], [data-shape=table], [data-shape=table] * {
  background-color: transparent !important;
  border-color: transparent !important;
  box-shadow: none !important;
}`
