/** A slide that guides through a talk: the fewest minutes of a talk that gets it, and the minutes that it takes. */
export interface LeadingSlide {
  from: number
  takes: number
}

/** The slide behind the cover that opens the talk, and the one that closes it: a sentence each. */
export const opening: LeadingSlide = { from: 4, takes: 0.25 }
export const close: LeadingSlide = { from: 4, takes: 0.25 }

/** A speaker points at the agenda, and does not read it out: so it takes little time. */
export const agenda: LeadingSlide = { from: 8, takes: 0.25 }

/** The claims of the talk once more. */
export const recap: LeadingSlide = { from: 20, takes: 0.5 }

/** All slides that lead through a talk. */
export const leadingSlides: readonly LeadingSlide[] = [opening, close, agenda, recap]
