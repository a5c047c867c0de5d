/**
 * In the page: tell whether all pixels of a PNG, given in base64, have the same colour. A browser can decode PNG, Node cannot.
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
