import type { Literal, RootContent } from 'mdast'

/** What an author asks for a block, in a comment above it: `<!-- deckwright: layout=statement -->`. */
export interface Directives {
  /** Name of the layout of the slide that starts with the block. */
  layout?: string
  /** Leave it out: the block, or the whole section where a heading follows. */
  skip?: true
  /** Say it and do not show it. */
  notes?: true
  /** Show all of it, on one slide if it fits. */
  keep?: true
  /** Start a slide with it. */
  break?: true
}

/** Such a comment, until the block that it steers is known. */
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
    directives?: Directives
  }
}

/**
 * Steer the blocks that a pass makes of one as that was steered: all are kept, said or skipped, the first alone starts a
 * slide and names its layout.
 */
export function handOn<Part extends RootContent>(block: RootContent, parts: Part[]): Part[] {
  const { directives } = block.data ?? {}
  if (!directives) return parts
  const { layout: _, break: __, ...others } = directives
  return parts.map((part, at) => {
    const { directives: ___, ...data } = part.data ?? {}
    const own = at === 0 ? directives : others
    return { ...part, data: Object.keys(own).length > 0 ? { ...data, directives: own } : data }
  })
}
