import type { Root } from 'mdast'
import type { Directives } from '../../nodes/directive.ts'

/**
 * Copy the directives of a heading to the blocks under it, up to the next heading: `keep` and `notes` to all of them,
 * `layout` and `break` to the first.
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
