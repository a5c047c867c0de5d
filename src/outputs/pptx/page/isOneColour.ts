/**
 * In the page, because a browser can decode PNG: tell whether all pixels of a picture, in base64, have one colour.
 */
export async function isOneColour(base64: string): Promise<boolean> {
  const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob()
  const image = await createImageBitmap(blob)
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
  if (!context) return false
  context.drawImage(image, 0, 0)
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)
  return pixels.every((pixel) => pixel === pixels[0])
}
