/** Options of the formats; each format ignores those of others. */
export interface OutputOptions {
  /** Paper size of the handout; default: `A4`. */
  paper?: Paper | undefined
  /** Kind of handout; default: `notes`. */
  handout?: HandoutKind | undefined
  /** Whether the PDF has a page for each click step; default: false. */
  steps?: boolean | undefined
  /** Pixels of a picture for each px of its slide; default: 2. */
  scale?: number | undefined
  /** Numbers of the slides that files show, as in `3-7,12`; default: all. */
  slides?: string | undefined
}

export const papers = ['A4', 'Letter'] as const

export type Paper = (typeof papers)[number]

/** Slides with their notes, a number of slides on each page, or the article with its slides in the margin. */
export const handoutKinds = ['notes', '2', '3', '4', '6', '9', 'article'] as const

export type HandoutKind = (typeof handoutKinds)[number]
