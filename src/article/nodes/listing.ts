import type { Code } from 'mdast'

declare module 'mdast' {
  interface CodeData {
    /** The file name or the title of the listing, which Slidev shows above it. */
    label?: string
    /** The numbers of the lines that the author highlights, counted from 1. */
    highlights?: number[]
    /** Lines at the top of a code cell that are options: `#| echo: false`. They are not in `value`. */
    settings?: string[]
  }
}

/** Match a label of at most 60 characters that has no special meaning to Slidev, Vue or Markdown. */
const plainLabel = /^(?!.*--)(?!click(?::\d+)?$)[\p{L}\p{N}][\p{L}\p{N}\p{M} ._/@+,:=-]{0,59}$|^\.[\w./-]{1,59}$/iu

/** Tell whether a label can be written unchanged in the line that opens a fence of the deck: ` ```js [src/a.js] `. */
export function isPlainLabel(label: string): boolean {
  return plainLabel.test(label)
}

/** Read the label from the text after the language of a fence in a deck: `[src/a.js] {1,3}` -> `src/a.js`. */
export function labelInMeta(meta: Code['meta']): string | undefined {
  return /^\[([^[\]]+)\](?: \{[\d,]+\})?$/.exec(meta ?? '')?.[1]
}
