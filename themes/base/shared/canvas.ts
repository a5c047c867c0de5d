/**
 * The size and the margins of every slide, in px. `styles/tokens.css` and the theme's `package.json` repeat the numbers
 * for styles and for Slidev; a test keeps them equal.
 */
export const canvas = {
  width: 980,
  /** 980 × 9/16, rounded up as Slidev does. */
  height: 552,
  margin: 56,
  marginTop: 44,
  marginBottom: 64,
} as const

/** The area inside the margins, for a title and the body, in px. */
export const room = {
  width: canvas.width - 2 * canvas.margin,
  height: canvas.height - canvas.marginTop - canvas.marginBottom,
} as const

/** A projector may cut off content that is nearer to the slide's edge than this, in px. */
export const safeMargin = 32

/** Height of the footer at the bottom of the slide, in px. */
export const footerHeight = 56

/** The smallest font sizes that are legible from the last row, in px. `drawn` is text in diagrams. */
export const typeFloors = { text: 20, label: 18, drawn: 16, code: 14 } as const

/** Font sizes of code, in px, the largest first. They are few, so that most listings of a talk have the same size. */
export const codeSizes = [22, 18, 15] as const

/** Return the font size of code in a list, a quote or a note whose text has this size; both in px. */
export function codeSizeIn(text: number): number {
  const [large, middle, small] = codeSizes
  return text >= 28 ? large : text >= 22 ? middle : small
}
