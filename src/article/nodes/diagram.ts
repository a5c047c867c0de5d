import type { Literal, RootContent } from 'mdast'

/** A Mermaid diagram. Its source, `value`, is one that Mermaid can parse, without settings, links, HTML and images. */
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
