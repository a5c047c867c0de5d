import type { Code } from 'mdast'

declare module 'mdast' {
  interface CodeData {
    /** The name of its file, or its title; one that Slidev can show above it. */
    label?: string
    /** Numbers of the lines that its author highlights, from 1. */
    highlights?: number[]
    /** Lines at its top that are options and no code. */
    settings?: string[]
  }
}

/** Match a label of at most 60 characters that has no special meaning to Slidev, Vue or Markdown. */
const plainLabel = /^(?!.*--)(?!click(?::\d+)?$)[\p{L}\p{N}][\p{L}\p{N}\p{M} ._/@+,:=-]{0,59}$|^\.[\w./-]{1,59}$/iu

/** Tell whether a label can stand in the line that opens a fence of the deck. */
export function isPlainLabel(label: string): boolean {
  return plainLabel.test(label)
}

/** Read the label from what stands behind the language of a fence in a deck: `[src/a.js] {1,3}` -> `src/a.js`. */
export function labelInMeta(meta: Code['meta']): string | undefined {
  return /^\[([^[\]]+)\](?: \{[\d,]+\})?$/.exec(meta ?? '')?.[1]
}
