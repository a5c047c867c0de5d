/** An entry in the outline of a PDF. */
export interface Bookmark {
  title: string
  /** 1 for parts, 2 for sections. */
  level: number
  /** Index of the page, from 0. */
  page: number
}
