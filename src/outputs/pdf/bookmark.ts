/** An entry of the outline of a PDF. */
export interface Bookmark {
  title: string
  level: number
  /** From 0. */
  page: number
}
