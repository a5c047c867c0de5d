/** Where on a slide a block stands: shown, or said. */
export type Part = 'body' | 'note'

/**
 * The least that is merged as a whole: a paragraph, a heading, an item of a list, a table, a listing, a marker of a slot
 * (`::right::`), a tag. It has the bytes of its file, so that what nobody has changed is written as it was.
 */
export interface Block {
  /** `item`, `slot`, `heading`, or the type of its mdast node. */
  kind: string
  /** What opens an item, `- ` or `2. `; empty for other blocks. Numbers of items follow from their order. */
  marker: string
  /** Its Markdown, without the marker. */
  text: string
  /** What is compared: its kind and text without what Markdown ignores, such as the widths of a table's columns. */
  key: string
  /** White space in front of it. */
  gap: string
  /** The block in front of it in its file; undefined for the first one of a part. */
  previous: Block | undefined
}

/** A key of a frontmatter with its value. */
export interface FrontmatterEntry {
  key: string
  /** Comments and blank lines above it. */
  lead: string
  /** Its lines, with the line end of the last one. */
  raw: string
  value: unknown
}

/** A slide in pieces. Written one after another they are its bytes. */
export interface SlideParts {
  /** The lines that part it from the slide before it; none where its frontmatter does. */
  separator: string[]
  /** What stands around the frontmatter, such as `---`; both are empty where there is none. */
  open: string
  close: string
  entries: FrontmatterEntry[]
  /** Comments below the last key. */
  trail: string
  body: Block[]
  /** White space behind the last block. */
  bodyEnd: string
  /** The speaker notes; undefined where there is no comment at the slide's end. */
  note: { blocks: Block[]; end: string } | undefined
  /** White space at the slide's end. */
  tail: string
}

export interface DeckParts {
  slides: SlideParts[]
}

/** Return a slide's blocks of a part. */
export function blocksOf(slide: SlideParts, part: Part): Block[] {
  return part === 'body' ? slide.body : (slide.note?.blocks ?? [])
}

/** Return all blocks of a slide, those of its notes too. */
export function allBlocks(slide: SlideParts): Block[] {
  return [...slide.body, ...blocksOf(slide, 'note')]
}
