/**
 * The slide that every layout is set on, in px. `styles/tokens.css` and the theme's `package.json` say the same to styles and
 * to Slidev; a test holds them equal.
 */
export const canvas = {
  width: 980,
  /** At 16/9, as Slidev rounds it up. */
  height: 552,
  margin: 56,
  marginTop: 44,
  marginBottom: 64,
} as const

/** What the margins leave for a title and what stands under it. */
export const room = {
  width: canvas.width - 2 * canvas.margin,
  height: canvas.height - canvas.marginTop - canvas.marginBottom,
} as const

/** What is nearer to the slide's edge than this may be cut off by a projector. */
export const safeMargin = 32

/** What the footer takes of the slide's height. */
export const footerHeight = 56

/** The smallest type that can be read from the last row: of text, of labels, in diagrams, and of code. */
export const typeFloors = { text: 20, label: 18, drawn: 16, code: 14 } as const

/** Sizes of code, in px, the largest first: few, so that listings of one talk have one size where they can. */
export const codeSizes = [22, 18, 15] as const

/** The size of code that stands in text of a size: in a list, a quote or a note. */
export function codeSizeIn(text: number): number {
  const [large, middle, small] = codeSizes
  return text >= 28 ? large : text >= 22 ? middle : small
}
