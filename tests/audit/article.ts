/** What an article says and shows, read with other eyes than the program's. */
export interface Article {
  file: string
  title: string | undefined
  blocks: Block[]
  pictures: Picture[]
  embeds: Place[]
  links: Place[]
  secrets: Secret[]
  /** Superscripts and subscripts, with the word that each stands behind. */
  raised: Raised[]
  /** Words that are struck through. */
  struck: string[]
  /** Line breaks within cells, with the words before and behind them. */
  breaks: Raised[]
  /** Rows of tables, and the number of the table. */
  rows: Row[]
  /** The whole source, for words that are shown. */
  source: string
  /** What no rule of reading makes into a block, by the rule that leaves it out. */
  omitted: Map<string, Place[]>
}

export interface Place {
  line: number
  text: string
}

export type Kind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'code'
  | 'caption'
  | 'description'
  | 'formula'
  | 'diagram'
  | 'front matter'

/** A text that stands together, and has to be found so. */
export interface Block extends Place {
  kind: Kind
  /** A rule of omission that may have left it out, and its name. */
  rule?: string
  /** Of a cell: the texts beside it, above it and below it; of a line of code: the lines above it and below it. */
  near?: { before: string[]; after: string[] }
}

export interface Picture extends Place {
  /** Where it lies; its description is the text. */
  source: string
  rule?: string
}

export interface Row {
  table: number
  cells: Block[]
}

export interface Raised {
  line: number
  before: string
  after: string
  /** `sup`, `sub` or `br`. */
  tag: string
}

/** What the author marked as private. */
export interface Secret extends Place {
  kind: 'comment' | 'notes' | 'skip'
}
