/** Width of a text column in an article, in px, which a width in percent is a share of: `50%` counts as 360 px. */
const column = 720

/** Side of the square that an image is shrunk to for a look at its edge. */
const side = 24

/** Share of an image's edge that is nearly white, or nothing at all, on paper; and how bright nearly white is, of 255. */
const paperShare = 0.85
const paperLight = 225

/**
 * Tell the styles the shape of an image (`--ratio`), how wide it is by nature or by its author's `width` (`--natural`), and
 * whether it is drawn on paper (class `paper`): that is all that they need to make it as large as may be.
 */
export function readPicture(image: HTMLImageElement): { ratio: number } | undefined {
  if (image.naturalHeight === 0) return undefined
  const ratio = image.naturalWidth / image.naturalHeight
  const [, value, percent] = /^(\d+(?:\.\d+)?)(%?)/.exec(image.getAttribute('width') ?? '') ?? []
  const asked = value === undefined ? Number.POSITIVE_INFINITY : Number(value) * (percent ? column / 100 : 1)
  // A drawing of vectors has no size that it must not exceed.
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

/** Tell whether an image's edge is white or transparent nearly all around. */
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

/** Read pixels; undefined where the browser keeps them, as of an image from another host. */
function pixelsOf(context: CanvasRenderingContext2D): Uint8ClampedArray | undefined {
  try {
    return context.getImageData(0, 0, side, side).data
  } catch {
    return undefined
  }
}
