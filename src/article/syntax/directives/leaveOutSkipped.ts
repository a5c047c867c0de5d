import { type Draft, omit } from '../../passes/pass.ts'
import { skippedBlocks } from './skippedBlocks.ts'

/**
 * Leave out each block with the directive `skip`; for a heading, its whole section. Leave out footnotes to which nothing
 * else refers, too.
 */
export function leaveOutSkipped(draft: Draft): void {
  const skipped = skippedBlocks(draft.tree.children)
  omit(draft, new Map(Array.from(skipped, (block) => [block, 'skip'])))
}
