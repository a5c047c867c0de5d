import type { Root } from 'mdast'
import type { Directives } from '../../nodes/directive.ts'

/**
 * Let what steers a heading steer what stands under it, up to the next heading: all of it is kept or said, the first block
 * alone starts a slide and names its layout.
 */
export function spreadDirectives(tree: Root): void {
  let first: Directives = {}
  let all: Directives = {}
  for (const block of tree.children) {
    if (block.type === 'speakerNotes') continue
    const own = block.data?.directives
    first = { ...first, ...own }
    if (block.type === 'heading') {
      const { keep, notes } = first
      all = { ...(keep ? { keep } : {}), ...(notes ? { notes } : {}) }
      continue
    }
    const directives = { ...all, ...first }
    if (Object.keys(directives).length > 0) block.data = { ...block.data, directives }
    first = {}
  }
}
