import type { Literal, RootContent } from 'mdast'

/** A Mermaid diagram. Mermaid can parse its source, `value`, which has no settings, links, HTML or images. */
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
