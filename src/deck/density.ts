import type { densities } from '../article/frontMatter/settings.ts'

/** How much of the prose an audience sees; the rest is in the notes. */
export type Density = (typeof densities)[number]

/** Show every sentence of prose up to this many columns (a full-width character is two). */
export const fullProseLimit: Record<Density, number> = { full: 560, talk: 280, brief: 120 }

/** Most columns of a paragraph that is shown whole among the key sentences of others. */
export const wholeParagraphLimit: Record<Density, number> = { full: 280, talk: 100, brief: 60 }

/** How many key sentences stand for one run of prose; the rest is in the notes. */
export const pointsPerRun: Record<Density, number> = {
  full: Number.POSITIVE_INFINITY,
  talk: Number.POSITIVE_INFINITY,
  brief: 3,
}

/** How many key sentences one slide shows. */
export const pointsPerSlide = 4

/** A sentence with at least this many columns takes long to read from a slide; one with fewer than this says little. */
export const longSentence = 180
export const shortSentence = 24
