import type { densities } from '../article/frontMatter/settings.ts'

/** How much of the prose an audience is shown; what is not shown is said. */
export type Density = (typeof densities)[number]

/** Columns of prose (a full-width character is two) up to which a slide shows every sentence of it. */
export const shownInFull: Record<Density, number> = { full: 560, talk: 280, brief: 120 }

/** Columns up to which a paragraph stands whole among the points of others. */
export const wholeParagraph: Record<Density, number> = { full: 280, talk: 100, brief: 60 }

/** Points that one run of prose is shown as; what goes beyond is said. */
export const pointsPerRun: Record<Density, number> = {
  full: Number.POSITIVE_INFINITY,
  talk: Number.POSITIVE_INFINITY,
  brief: 3,
}

/** Points that stand for longer prose on one slide. */
export const pointsPerSlide = 4

/** Columns of a sentence that takes long to read from a slide, and of one that says little. */
export const longSentence = 180
export const shortSentence = 24
