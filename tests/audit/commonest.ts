/** The colour that most pixels have: the ground of a page. */
export function commonest(pixels: Uint32Array): number {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  let best = 0
  for (const [pixel, count] of counts) if (count > (counts.get(best) ?? 0)) best = pixel
  return best
}
