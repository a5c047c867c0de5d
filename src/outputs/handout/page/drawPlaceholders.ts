/**
 * In the handout's page: draw the placeholder images of slides. The pixels of each hold `signature` and the number of its slide,
 * by which `placeSlides` finds it in the PDF.
 */
export async function drawPlaceholders(signature: number[]): Promise<void> {
  const images = Array.from(document.querySelectorAll<HTMLImageElement>('img[data-slide]'))
  for (const image of images) {
    const slide = Number(image.dataset.slide)
    const bytes = [...signature, slide >> 8, slide & 255]
    const canvas = document.createElement('canvas')
    canvas.width = bytes.length
    canvas.height = 1
    // Write a byte to all three colours of a pixel, so that their order does not matter.
    const pixels = new ImageData(bytes.length, 1)
    for (const [at, byte] of bytes.entries()) pixels.data.set([byte, byte, byte, 255], at * 4)
    canvas.getContext('2d')?.putImageData(pixels, 0, 0)
    image.src = canvas.toDataURL()
  }
  await Promise.all(images.map((image) => image.decode()))
}
