/** How much of the prose an audience is shown; what is not shown is said. */
export type Density = 'full' | 'talk' | 'brief'

/** Columns of prose (a full-width character is two) up to which a slide shows every sentence of it. */
export const shownInFull: Record<Density, number> = { full: 560, talk: 280, brief: 120 }

/** Points that stand for longer prose on one slide. */
export const pointsPerSlide = 4
