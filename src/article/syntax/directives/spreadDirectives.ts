import type { Root } from 'mdast'
import type { Directives } from '../../nodes/directive.ts'

/**
 * Copy the directives of a heading to the blocks under it. `keep` and `notes`: to all blocks before the next heading.
 * `layout` and `break`: to the first block. `appendix`: to the whole section, subsections included.
 */
export function spreadDirectives(tree: Root): void {
  let first: Directives = {}
  let all: Directives = {}
  /** The rank of the heading whose section goes into the appendix. */
  let appendixRank: number | undefined
  for (const block of tree.children) {
    if (block.type === 'speakerNotes') continue
    const { appendix, ...own } = block.data?.directives ?? {}
    first = { ...first, ...own }
    if (block.type === 'heading') {
      const { keep, notes } = first
      all = { ...(keep ? { keep } : {}), ...(notes ? { notes } : {}) }
      if (appendixRank !== undefined && block.depth <= appendixRank) appendixRank = undefined
      if (appendix) appendixRank ??= block.depth
      continue
    }
    const directives = {
      ...all,
      ...first,
      ...(appendix || appendixRank !== undefined ? { appendix: true as const } : {}),
    }
    if (Object.keys(directives).length > 0) block.data = { ...block.data, directives }
    first = {}
  }
}
