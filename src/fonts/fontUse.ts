/** A `@font-face` rule of a style sheet whose font file covers a range of weights. */
export interface VariableFace {
  family: string
  /** CSS `font-style`: `normal` or `italic`. */
  style: string
  /** Least and greatest CSS `font-weight`, such as 100 and 900. */
  weights: [number, number]
  /** Values of other variation axes that the style sheet fixes, by the axis's tag: `{ opsz: 48 }`. */
  axes: Record<string, number>
  url: string
  /** CSS `unicode-range`: `U+4E00-9FFF, U+FF0C`; empty means all characters. */
  unicodeRange: string
}

/** The characters that a deck sets in one list of families, one style and one weight. */
export interface FontUse {
  /** As in CSS `font-family`: the first family that has a character draws it. */
  families: string[]
  style: string
  weight: number
  characters: string
}
