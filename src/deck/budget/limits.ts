/** A talk that takes fewer minutes has no agenda. */
export const agendaFrom = 8

/** Minutes that an agenda takes: it is named, not read out. */
export const agendaTakes = 0.25
