import type { densities } from '../article/frontMatter/settings.ts'

/** How much of the prose slides show; the rest is in the notes. */
export type Density = (typeof densities)[number]

/** Most columns of prose that a slide shows in full (see `textWidth`: a full-width character counts as two). */
export const fullProseLimit: Record<Density, number> = { full: 560, talk: 280, brief: 120 }

/** Most columns of a paragraph that is shown whole among the key sentences of others. */
export const wholeParagraphLimit: Record<Density, number> = { full: 280, talk: 100, brief: 60 }

/** Most key sentences that stand for one run of prose; the rest is in the notes. */
export const pointsPerRun: Record<Density, number> = {
  full: Number.POSITIVE_INFINITY,
  talk: Number.POSITIVE_INFINITY,
  brief: 3,
}

/** Most key sentences on one slide. */
export const pointsPerSlide = 4

/** A sentence of more columns takes long to read from a slide. */
export const longSentence = 180
/** A sentence of fewer columns says little. */
export const shortSentence = 24
