/** The width of PowerPoint's own slides: 13⅓ inches. */
const SLIDE_WIDTH = 12_192_000

/** Converts px of a slide to units of a presentation. */
export interface Units {
  /** English metric units: 914,400 an inch. */
  emu(px: number): number
  /** Hundredths of a point. */
  points(px: number): number
}

export function unitsOf(slideWidth: number): Units {
  const factor = SLIDE_WIDTH / slideWidth
  return { emu: (px) => Math.round(px * factor), points: (px) => Math.round((px * factor) / 127) }
}
