import type { OpenDeck } from '../../render/openDeck.ts'
import { photograph, slideAreas } from '../pictures/photograph.ts'
import type { SlideShapes } from './shapes.ts'

/** What shapes alone do not show, as PNG. */
export interface Photographs {
  /** Of each slide what is left when all that has a shape of its own is taken away; nothing where that is one colour. */
  grounds: (Buffer | undefined)[]
  /** Of each slide its pictures, in order. */
  pictures: Buffer[][]
}

/** Take pictures of what has no shape of its own, on a page whose shapes are marked. The marks are gone afterwards. */
export async function photographRest(open: OpenDeck, slides: SlideShapes[]): Promise<Photographs> {
  const { page } = open
  try {
    const frames = await slideAreas(page)
    const areas = slides.map(({ shapes }, index) => {
      const { x, y } = frames[index] ?? { x: 0, y: 0 }
      const drawn = shapes.filter((shape) => shape.kind === 'picture' && shape.source === undefined)
      return drawn.map(({ box }) => ({ ...box, x: box.x + x, y: box.y + y }))
    })
    const taken = (await photograph(open, SCALE, areas.flat())).map(decode)
    const pictures = areas.map(({ length }) => taken.splice(0, length))
    await page.evaluate(hide, HIDDEN)
    const grounds: (Buffer | undefined)[] = []
    for (const ground of await photograph(open, SCALE))
      grounds.push((await page.evaluate(isPlain, ground)) ? undefined : decode(ground))
    return { grounds, pictures }
  } finally {
    await page.evaluate(show)
  }
}

function decode(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

/** Pixels of a photograph for each px. */
const SCALE = 2

/** At once: what comes step by step would fade, and be caught on its way. */
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

/** In the page. */
function hide(css: string): void {
  const style = document.createElement('style')
  style.id = 'deckwright-hidden'
  style.textContent = css
  document.head.append(style)
}

/** In the page. */
function show(): void {
  document.getElementById('deckwright-hidden')?.remove()
  for (const element of document.querySelectorAll('[data-shape]')) element.removeAttribute('data-shape')
}

/** In the page: whether a PNG is of one colour. */
async function isPlain(base64: string): Promise<boolean> {
  const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob()
  const image = await createImageBitmap(blob)
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
  if (!context) return false
  context.drawImage(image, 0, 0)
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)
  return pixels.every((pixel) => pixel === pixels[0])
}
