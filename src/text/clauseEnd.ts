/** What stands between two clauses that could be sentences of their own, behind the first: `；`, a spaced `;`, a dash. */
export const clauseEnd = /[；](?=.)|;(?=\s)|——(?=.)|\s—(?=\s)/gu
