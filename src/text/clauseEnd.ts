/** Match the punctuation between two clauses that could each be a sentence: `；`, `;` before a space, a dash. */
export const clauseEnd = /[；](?=.)|;(?=\s)|——(?=.)|\s—(?=\s)/gu
