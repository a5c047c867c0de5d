/** Changes to a handout's page. Elements are named by their index among all of the same selector. */
export interface PaperChanges {
  /** Indexes of `.passage aside`: slides to remove from the margin. */
  removed: number[]
  /** Indexes of `.pair`: slides whose notes are set in columns. */
  long: number[]
}

/** In the handout's page: remove slides from the margin, and set long notes in columns (`.long`). */
export function changePaper({ removed, long }: PaperChanges): void {
  const asides = document.querySelectorAll('.passage aside')
  const pairs = document.querySelectorAll('.pair')
  for (const at of removed) asides[at]?.remove()
  for (const at of long) pairs[at]?.classList.add('long')
}
