import { type Glyph, isPointInside, type PrintedPage, pointsIn } from './printedPage.ts'

/**
 * List the colours under glyphs as `#rrggbbaa`, from the top down to the first opaque one. Undefined if they cannot be
 * known, as over a gradient or a picture, or if they differ between the glyphs.
 */
export function backgroundColoursUnder(glyphs: readonly Glyph[], { fills, images }: PrintedPage): string[] | undefined {
  const order = Math.min(...glyphs.map((glyph) => glyph.order))
  const points = glyphs.flatMap(({ box }) => pointsIn(box))
  const below = [
    ...fills.map((fill) => ({ ...fill, isImage: false as const })),
    ...images.map((image) => ({ ...image, isImage: true as const })),
  ]
    .filter((area) => area.order < order)
    .toSorted((a, b) => b.order - a.order)
  const grounds: string[] = []
  for (const area of below) {
    const under = points.filter(
      ([x, y]) =>
        isPointInside(x, y, area.clip, 0) && (area.isImage ? isPointInside(x, y, area.box, 0) : area.holds(x, y)),
    )
    if (under.length === 0) continue
    if (area.isImage || area.color === undefined || under.length < points.length) return undefined
    const alpha = Math.round(area.alpha * 255)
    grounds.push(`${area.color}${alpha.toString(16).padStart(2, '0')}`)
    if (alpha === 255) return grounds
  }
  return grounds
}
