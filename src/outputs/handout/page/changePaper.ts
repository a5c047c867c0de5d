/** Changes to a handout's page, by the index of the elements among those of their kind. */
export interface PaperChanges {
  /** Slides in the margin that are left out. */
  removed: number[]
  /** Slides with notes that are set in columns. */
  long: number[]
}

/** In the handout's page: take slides out of the margin, and set long notes in columns (`.long`). */
export function changePaper({ removed, long }: PaperChanges): void {
  const asides = document.querySelectorAll('.passage aside')
  const pairs = document.querySelectorAll('.pair')
  for (const at of removed) asides[at]?.remove()
  for (const at of long) pairs[at]?.classList.add('long')
}
