/**
 * Time limits of a leading slide: a slide that leads the audience through the talk, and says nothing new.
 */
export interface LeadingSlide {
  /** Fewest minutes of a talk that gets this slide. */
  fromMinutes: number
  /** Minutes that the slide itself takes. */
  minutes: number
}

/** The slide after the cover, which opens the talk, and the last slide, which closes it. Each shows a sentence. */
export const opening: LeadingSlide = { fromMinutes: 4, minutes: 0.25 }
export const close: LeadingSlide = { fromMinutes: 4, minutes: 0.25 }

/** The list of sections. It takes little time, because a speaker points at it and does not read it out. */
export const agenda: LeadingSlide = { fromMinutes: 8, minutes: 0.25 }

/** The slide that repeats the best claims of the talk. */
export const recap: LeadingSlide = { fromMinutes: 20, minutes: 0.5 }

/** All slides that lead through a talk. */
export const leadingSlides: readonly LeadingSlide[] = [opening, close, agenda, recap]
