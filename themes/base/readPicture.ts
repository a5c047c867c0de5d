/** Width of an article's text column, in px. A width in percent is a share of this column: `50%` counts as 360 px. */
const column = 720

/** Side of the square, in px, to which an image is shrunk before its edge is examined. */
const side = 24

/** An image counts as drawn on paper if at least this share of its edge is nearly white or transparent. */
const paperShare = 0.85
/** The least red, green and blue of a nearly white pixel, from 0 to 255. */
const paperLight = 225

/**
 * Set on an image what the styles need to make it as large as possible: `--ratio`, its width divided by its height;
 * `--natural`, its width in px, from its file or the author's `width`; and the class `paper` for an image with a white
 * or transparent edge.
 *
 * @returns the ratio; undefined if the image has not loaded
 */
export function readPicture(image: HTMLImageElement): { ratio: number } | undefined {
  if (image.naturalHeight === 0) return undefined
  const ratio = image.naturalWidth / image.naturalHeight
  const [, value, percent] = /^(\d+(?:\.\d+)?)(%?)/.exec(image.getAttribute('width') ?? '') ?? []
  const asked = value === undefined ? Number.POSITIVE_INFINITY : Number(value) * (percent ? column / 100 : 1)
  // A vector drawing may be enlarged without limit.
  const isDrawing = /\.svg(?:[?#]|$)|^data:image\/svg/i.test(image.currentSrc)
  const natural = Math.min(isDrawing ? Number.POSITIVE_INFINITY : image.naturalWidth, asked)
  const block = image.parentElement ?? image
  for (const element of [image, block]) {
    element.style.setProperty('--ratio', ratio.toFixed(4))
    if (Number.isFinite(natural)) element.style.setProperty('--natural', `${Math.round(natural)}px`)
  }
  image.classList.toggle('paper', isOnPaper(image))
  return { ratio }
}

/** Tell whether an image's edge is nearly all white or transparent. */
function isOnPaper(image: HTMLImageElement): boolean {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return false
  context.drawImage(image, 0, 0, side, side)
  const pixels = pixelsOf(context)
  if (!pixels) return false
  const edge = Array.from({ length: side * side }, (_, at) => at).filter((at) => {
    const [x, y] = [at % side, Math.floor(at / side)]
    return x === 0 || y === 0 || x === side - 1 || y === side - 1
  })
  const light = edge.filter((at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.slice(4 * at, 4 * at + 4)
    return alpha < 32 || Math.min(red, green, blue) >= paperLight
  })
  return light.length >= paperShare * edge.length
}

/** Read the pixels; undefined if the browser refuses, as for an image of another host. */
function pixelsOf(context: CanvasRenderingContext2D): Uint8ClampedArray | undefined {
  try {
    return context.getImageData(0, 0, side, side).data
  } catch {
    return undefined
  }
}
