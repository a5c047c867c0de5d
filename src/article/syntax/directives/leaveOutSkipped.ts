import { type Draft, omit } from '../../passes/pass.ts'
import { skippedBlocks } from './skippedBlocks.ts'

/** Take out what its author asks to skip, and the footnotes that nothing else refers to. */
export function leaveOutSkipped(draft: Draft): void {
  const skipped = skippedBlocks(draft.tree.children)
  omit(draft, new Map(Array.from(skipped, (block) => [block, 'skip'])))
}
