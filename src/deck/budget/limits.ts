/** What leads through a talk: from how many minutes on there is such a slide, and how many minutes it takes. */
export interface Leading {
  from: number
  takes: number
}

/** The slide behind the cover that opens the talk, and the one that closes it: a sentence each. */
export const opening: Leading = { from: 4, takes: 0.25 }
export const close: Leading = { from: 4, takes: 0.25 }

/** It is named, not read out. */
export const agenda: Leading = { from: 8, takes: 0.25 }

/** The claims of the talk once more. */
export const recap: Leading = { from: 20, takes: 0.5 }

/** All of them. */
export const leadings: readonly Leading[] = [opening, close, agenda, recap]
