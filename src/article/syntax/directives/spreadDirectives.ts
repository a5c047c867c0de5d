import type { Root } from 'mdast'
import type { Directives } from '../../nodes/directive.ts'

/**
 * Copy the directives of a heading to blocks below it: `keep` and `notes` to all blocks before the next heading, `layout`
 * and `break` to the first block, `appendix` to all blocks of the section and of its subsections.
 */
export function spreadDirectives(tree: Root): void {
  /** Directives for the next block only. */
  let first: Directives = {}
  /** Directives for all blocks before the next heading. */
  let all: Directives = {}
  /** The depth of the heading whose section goes into the appendix. */
  let appendixDepth: number | undefined
  for (const block of tree.children) {
    if (block.type === 'speakerNotes') continue
    const { appendix, ...own } = block.data?.directives ?? {}
    first = { ...first, ...own }
    if (block.type === 'heading') {
      const { keep, notes } = first
      all = { ...(keep ? { keep } : {}), ...(notes ? { notes } : {}) }
      if (appendixDepth !== undefined && block.depth <= appendixDepth) appendixDepth = undefined
      if (appendix) appendixDepth ??= block.depth
      continue
    }
    const directives = {
      ...all,
      ...first,
      ...(appendix || appendixDepth !== undefined ? { appendix: true as const } : {}),
    }
    if (Object.keys(directives).length > 0) block.data = { ...block.data, directives }
    first = {}
  }
}
