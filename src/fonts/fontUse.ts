/** A font file that a style sheet offers with a range of weights. */
export interface VariableFace {
  family: string
  /** As in `normal` or `italic`. */
  style: string
  /** Least and greatest weight. */
  weights: [number, number]
  /** Values of other axes that the style sheet fixes, as in `{ opsz: 48 }`. */
  axes: Record<string, number>
  url: string
  /** As in CSS: `U+4E00-9FFF, U+FF0C`; empty means all characters. */
  unicodeRange: string
}

/** Characters that are set in one style. */
export interface FontUse {
  /** In the order of preference. */
  families: string[]
  style: string
  weight: number
  characters: string
}
