/** Times of a navigation slide, which leads the audience through the talk and says nothing new. */
export interface NavigationTimes {
  /** Fewest minutes of a talk that gets this slide. */
  fromMinutes: number
  /** Minutes that the slide itself takes. */
  minutes: number
}

/** The slide after the cover, which opens the talk, and the last slide, which closes it. Each shows a sentence. */
export const openingTimes: NavigationTimes = { fromMinutes: 4, minutes: 0.25 }
export const closingTimes: NavigationTimes = { fromMinutes: 4, minutes: 0.25 }

/** The list of sections. It takes little time, because a speaker points at it and does not read it out. */
export const agendaTimes: NavigationTimes = { fromMinutes: 8, minutes: 0.25 }

/** The slide that repeats the best claims of the talk. */
export const recapTimes: NavigationTimes = { fromMinutes: 20, minutes: 0.5 }

/** The times of all navigation slides. */
export const navigationTimes: readonly NavigationTimes[] = [openingTimes, closingTimes, agendaTimes, recapTimes]
