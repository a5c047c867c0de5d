/** What people can ask of formats; those that it means nothing to leave it alone. */
export interface OutputOptions {
  /** What a handout is printed on; default: `A4`. */
  paper?: Paper | undefined
  /** What a handout is for; default: `notes`. */
  handout?: HandoutKind | undefined
  /** Whether what comes one click at a time does so in a PDF too, a page for each step; default: false. */
  steps?: boolean | undefined
  /** Pixels of a picture for each px of its slide; default: 2. */
  scale?: number | undefined
}

export const papers = ['A4', 'Letter'] as const

export type Paper = (typeof papers)[number]

/** Slides with what is said, so many slides on a page, or the article with its slides in the margin. */
export const handoutKinds = ['notes', '2', '3', '4', '6', '9', 'article'] as const

export type HandoutKind = (typeof handoutKinds)[number]
