import type { Literal, RootContent } from 'mdast'

/** The author's wishes for a block, from a comment above it: `<!-- deckwright: layout=statement -->`. */
export interface Directives {
  /** Start a slide with the block, in the layout of this name. */
  layout?: string
  /** Leave the block out; for a heading, its whole section. */
  skip?: true
  /** Move the block to the speaker notes. */
  notes?: true
  /** Show the block in the appendix, after the end of the talk; for a heading, its whole section. */
  appendix?: true
  /** Show the whole block, on one slide if it fits. */
  keep?: true
  /** Start a slide with the block. */
  break?: true
}

/** A comment with directives. It is a node of the tree until `attachDirectives` moves its directives to the block below it. */
export interface Directive extends Literal {
  type: 'directive'
  directives: Directives
}

declare module 'mdast' {
  interface RootContentMap {
    directive: Directive
  }
}

declare module 'unist' {
  interface Data {
    /** The directives from comments above the block. */
    directives?: Directives
  }
}

/**
 * Copy the directives of a block to the blocks into which a pass splits it. `layout` and `break`, which start a slide,
 * go to the first block only, the other directives to all blocks.
 */
export function copyDirectives<Part extends RootContent>(block: RootContent, parts: Part[]): Part[] {
  const { directives } = block.data ?? {}
  if (!directives) return parts
  const { layout: _, break: __, ...others } = directives
  return parts.map((part, at) => {
    const { directives: ___, ...data } = part.data ?? {}
    const own = at === 0 ? directives : others
    return { ...part, data: Object.keys(own).length > 0 ? { ...data, directives: own } : data }
  })
}
