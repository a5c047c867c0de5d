/** Something that is not as it should be, in one of the files. */
export interface Finding {
  kind: string
  /** Of the article; 0 where it is about a file. */
  line: number
  text: string
  where: string
}
