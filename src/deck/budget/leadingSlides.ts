/**
 * Limits of a leading slide: one that says nothing new, but leads the audience through the talk.
 */
export interface LeadingSlide {
  /** Fewest minutes of a talk that gets it. */
  fromMinutes: number
  /** Minutes that it takes itself. */
  minutes: number
}

/** The slide after the cover that opens the talk, and the one that closes it: a sentence each. */
export const opening: LeadingSlide = { fromMinutes: 4, minutes: 0.25 }
export const close: LeadingSlide = { fromMinutes: 4, minutes: 0.25 }

/** A speaker points at the agenda, and does not read it out: so it takes little time. */
export const agenda: LeadingSlide = { fromMinutes: 8, minutes: 0.25 }

/** The slide that repeats the best claims of the talk. */
export const recap: LeadingSlide = { fromMinutes: 20, minutes: 0.5 }

/** All slides that lead through a talk. */
export const leadingSlides: readonly LeadingSlide[] = [opening, close, agenda, recap]
