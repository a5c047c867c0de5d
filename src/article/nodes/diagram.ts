import type { Literal, RootContent } from 'mdast'

/** A diagram in mermaid's language that can be drawn and is safe to draw. */
export interface Diagram extends Literal {
  type: 'diagram'
}

declare module 'mdast' {
  interface BlockContentMap {
    diagram: Diagram
  }
  interface RootContentMap {
    diagram: Diagram
  }
}

/** Tell whether a block is a diagram. */
export function isDiagram(block: RootContent): block is Diagram {
  return block.type === 'diagram'
}
