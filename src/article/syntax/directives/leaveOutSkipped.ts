import { type Draft, omit } from '../../passes/pass.ts'
import { skippedBlocks } from './skippedBlocks.ts'

/**
 * Leave out each block with the directive `skip`, and the whole section if the block is a heading. Leave out footnotes that only
 * skipped blocks refer to.
 */
export function leaveOutSkipped(draft: Draft): void {
  const skipped = skippedBlocks(draft.tree.children)
  omit(draft, new Map(Array.from(skipped, (block) => [block, 'skip'])))
}
