import type { OpenDeck } from '../../render/openDeck.ts'
import type { Box } from '../../render/paintedSlide.ts'
import { readSlideAreas } from '../pictures/page/readSlideAreas.ts'
import { photograph } from '../pictures/photograph.ts'
import type { ShapesOfPage } from './normalise/toShapes.ts'
import { hideShapes } from './page/hideShapes.ts'
import { isOneColour } from './page/isOneColour.ts'
import { markShapes } from './page/markShapes.ts'
import { showShapes } from './page/showShapes.ts'

/** Screenshots, as PNG, of what cannot be written as a shape. */
export interface Photographs {
  /**
   * For each slide its background picture, a screenshot in which everything that has become a shape is hidden; undefined if
   * the picture would have only one colour.
   */
  grounds: (Buffer | undefined)[]
  /** For each slide the screenshots of its picture shapes without a file of their own, in order. */
  pictures: Buffer[][]
}

/** Take screenshots of what cannot be written as a shape. Afterwards the page is as before. */
export async function photographUnshaped(open: OpenDeck, { deck, marks }: ShapesOfPage): Promise<Photographs> {
  const { page } = open
  try {
    const frames = await page.evaluate(readSlideAreas)
    const areas = deck.slides.map(({ shapes }, index) => {
      const { x, y } = frames[index] ?? { x: 0, y: 0 }
      const drawn = shapes.filter((shape) => shape.kind === 'picture' && shape.source === undefined)
      return drawn.map(({ box }) => ({ ...box, x: box.x + x, y: box.y + y }))
    })
    const taken = (await photograph(open, SCALE, { areas: areas.flat() })).map(decode)
    const pictures = areas.map(({ length }) => taken.splice(0, length))
    await page.evaluate(markShapes, marks)
    await page.evaluate(hideShapes, HIDDEN)
    return { grounds: await photographGrounds(open, frames), pictures }
  } finally {
    await page.evaluate(showShapes)
  }
}

/** Take screenshots of the slides that have more than one colour. Few have, so look at all of them at a small scale first. */
async function photographGrounds(open: OpenDeck, frames: Box[]): Promise<Photographs['grounds']> {
  const drafts = await photograph(open, 1, { isDraft: true })
  const isPlain = new Map<string, boolean>()
  for (const draft of new Set(drafts)) isPlain.set(draft, await open.page.evaluate(isOneColour, draft))
  const areas = frames.filter((_, at) => !isPlain.get(drafts[at] ?? ''))
  const taken = (await photograph(open, SCALE, { areas })).map(decode)
  return drafts.map((draft) => (isPlain.get(draft) ? undefined : taken.shift()))
}

function decode(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

/** How many pixels of a screenshot one px takes. */
const SCALE = 2

/** The style sheet that hides text and marked elements. It switches off transitions, which a screenshot would catch halfway. */
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
