/** Options of the output formats. Each format ignores the options of other formats. */
export interface OutputOptions {
  /** Paper size of the handout; default: `A4`. */
  paper?: Paper | undefined
  /** Kind of handout; default: `notes`. */
  handout?: HandoutKind | undefined
  /** Whether the PDF has a page for each click step; default: false. */
  steps?: boolean | undefined
  /** Pixels of a PNG for each px of a slide; default: 2. */
  scale?: number | undefined
  /** Numbers of the slides to show in files: `3-7,12`; default: all. */
  slides?: string | undefined
}

export const papers = ['A4', 'Letter'] as const

export type Paper = (typeof papers)[number]

/**
 * Kinds of handout. `notes`: each slide beside its notes. A number: so many slides on each page. `article`: the article with
 * slides in its margin.
 */
export const handoutKinds = ['notes', '2', '3', '4', '6', '9', 'article'] as const

export type HandoutKind = (typeof handoutKinds)[number]
