import type { densities } from '../article/frontMatter/settings.ts'

/** How much of the article's prose slides show. The rest is in the notes. */
export type Density = (typeof densities)[number]

/** Greatest `textWidth` of prose that a slide shows in full. */
export const fullProseLimit: Record<Density, number> = { full: 560, talk: 280, brief: 120 }

/** Greatest `textWidth` of a paragraph that is shown whole among the key sentences of other paragraphs. */
export const wholeParagraphLimit: Record<Density, number> = { full: 280, talk: 100, brief: 60 }

/** Most key sentences that slides show of one run of paragraphs. The rest is in the notes. */
export const keySentencesPerRun: Record<Density, number> = {
  full: Number.POSITIVE_INFINITY,
  talk: Number.POSITIVE_INFINITY,
  brief: 3,
}

/** Most key sentences on one slide. */
export const keySentencesPerSlide = 4

/** A sentence of a greater `textWidth` takes long to read from a slide. */
export const longSentence = 180
/** A sentence of a smaller `textWidth` says little. */
export const shortSentence = 24
