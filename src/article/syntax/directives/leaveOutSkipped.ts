import { type Draft, omit } from '../../passes/pass.ts'
import { skippedBlocks } from './skippedBlocks.ts'

/**
 * Leave out the blocks with the directive `skip`, for headings the whole section, and footnotes that only these refer
 * to.
 */
export function leaveOutSkipped(draft: Draft): void {
  const skipped = skippedBlocks(draft.tree.children)
  omit(draft, new Map(Array.from(skipped, (block) => [block, 'skip'])))
}
