/** Match the mark between two clauses that could be sentences of their own: `；`, `;` before a space, a dash. */
export const clauseEnd = /[；](?=.)|;(?=\s)|——(?=.)|\s—(?=\s)/gu
