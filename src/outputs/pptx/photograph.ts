import type { OpenDeck } from '../../render/openDeck.ts'
import type { Box, SlideShapes } from './shapes.ts'

/** What shapes alone do not show, as PNG. */
export interface Photographs {
  /** Of each slide what is left when all that has a shape of its own is taken away; nothing where that is one colour. */
  grounds: (Buffer | undefined)[]
  /** Of each slide its pictures, in order. */
  pictures: Buffer[][]
}

/** Take pictures of what has no shape of its own, on a page whose shapes are marked. The marks are gone afterwards. */
export async function photograph({ page, width, height }: OpenDeck, slides: SlideShapes[]): Promise<Photographs> {
  const frames = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.print-slide-container'), (slide): Box => {
      const { x, y, width, height } = slide.getBoundingClientRect()
      return { x: x + window.scrollX, y: y + window.scrollY, width, height }
    }),
  )
  const session = await page.context().newCDPSession(page)
  const take = async (box: Box) => {
    const clip = { ...box, scale: 1 }
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true })
    return Buffer.from(data, 'base64')
  }
  try {
    // Painted at that size: scaling the pictures themselves is not the same in every run.
    const metrics = { width, height, deviceScaleFactor: SCALE, mobile: false }
    await session.send('Emulation.setDeviceMetricsOverride', metrics)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const pictures: Buffer[][] = []
    for (const [at, { shapes }] of slides.entries()) {
      const frame = frames[at] ?? { x: 0, y: 0 }
      const taken: Buffer[] = []
      for (const shape of shapes) {
        if (shape.kind === 'picture' && shape.source === undefined)
          taken.push(await take({ ...shape.box, x: shape.box.x + frame.x, y: shape.box.y + frame.y }))
      }
      pictures.push(taken)
    }
    await page.evaluate(hide, HIDDEN)
    const grounds: (Buffer | undefined)[] = []
    for (const frame of frames) {
      const ground = await take(frame)
      grounds.push((await page.evaluate(isPlain, ground.toString('base64'))) ? undefined : ground)
    }
    return { grounds, pictures }
  } finally {
    await page.evaluate(show)
    await session.send('Emulation.clearDeviceMetricsOverride')
    await session.detach()
  }
}

/** Pixels of a photograph for each px. */
const SCALE = 2

const HIDDEN = `
.print-slide-container * {
  -webkit-text-fill-color: transparent !important;
  text-decoration-color: transparent !important;
  text-emphasis-color: transparent !important;
}
.print-slide-container *::before, .print-slide-container *::after { -webkit-text-fill-color: currentcolor !important; }
[data-shape=picture], [data-shape=picture] *, [data-shape=ranked]::before, [data-shape=item]::before,
[data-shape=after]::after { visibility: hidden !important; }
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
