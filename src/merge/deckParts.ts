/** The part of a slide in which a block stands: its body, which is shown, or its notes, which are said. */
export type Part = 'body' | 'note'

/**
 * A block, the unit of the merge: a paragraph, a heading, an item of a list, a table, a listing, a slot's line
 * (`::right::`), an HTML tag. It keeps its bytes, so that a block that nobody has changed is written as it was.
 */
export interface Block {
  /** `item`, `slot`, `heading`, or the type of its mdast node. */
  kind: string
  /**
   * The marker of a list item, `- ` or `2. `; empty for other blocks. Markers are not compared, because a number
   * follows from the order of items.
   */
  marker: string
  /** Markdown of the block, without the marker. */
  text: string
  /**
   * The kind and the text, without anything that Markdown ignores, such as the widths of a table's columns. Equal keys
   * mean equal blocks.
   */
  key: string
  /** White space before the block. */
  gap: string
  /** The block before this block in its file; undefined for the first block of a body or of notes. */
  previous: Block | undefined
}

/** A key of a slide's frontmatter, with its value. */
export interface FrontmatterEntry {
  key: string
  /** Comments and blank lines above it. */
  lead: string
  /** The lines of the key and its value, with all line ends. */
  raw: string
  value: unknown
}

/** A slide split into its parts. Joined in this order, the parts are the bytes of the slide. */
export interface SlideParts {
  /** The lines between the slide before and this slide, such as `---`; empty if the frontmatter separates the two. */
  separator: string[]
  /** The line before the frontmatter, `---` with its line end; empty without frontmatter. */
  open: string
  /** The `---` after the frontmatter; empty without frontmatter. */
  close: string
  entries: FrontmatterEntry[]
  /** Comments and blank lines below the last key of the frontmatter. */
  trail: string
  body: Block[]
  /** White space after the last block of the body. */
  bodyEnd: string
  /** The speaker notes, and the white space after their last block; undefined if no comment ends the slide. */
  note: { blocks: Block[]; end: string } | undefined
  /** White space at the slide's end. */
  tail: string
}

export interface DeckParts {
  slides: SlideParts[]
}

/** Return the blocks of a slide's body, or of its notes. */
export function blocksOf(slide: SlideParts, part: Part): Block[] {
  return part === 'body' ? slide.body : (slide.note?.blocks ?? [])
}

/** Return all blocks of a slide, of its body and of its notes. */
export function allBlocks(slide: SlideParts): Block[] {
  return [...slide.body, ...blocksOf(slide, 'note')]
}
