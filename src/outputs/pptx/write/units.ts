/** The width of PowerPoint's own slides, 13⅓ inches, in English metric units. */
const SLIDE_WIDTH = 12_192_000

/** Functions that convert px of a slide to the units of a presentation. */
export interface Units {
  /** Convert to English metric units, of which an inch has 914,400. */
  emu(px: number): number
  /** Convert to hundredths of a point. */
  points(px: number): number
}

export function unitsOf(slideWidth: number): Units {
  const factor = SLIDE_WIDTH / slideWidth
  return { emu: (px) => Math.round(px * factor), points: (px) => Math.round((px * factor) / 127) }
}
