import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Share of a page's pixels that differ from the commonest one, 0 to 1. */
export async function inkOf(page: PDFPageProxy): Promise<number> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const viewport = page.getViewport({ scale: 0.25 })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  // The canvas of @napi-rs is one to pdf.js, but not to TypeScript's DOM.
  await page.render({ canvas: canvas as never, viewport }).promise
  const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  return 1 - Math.max(...counts.values()) / pixels.length
}
