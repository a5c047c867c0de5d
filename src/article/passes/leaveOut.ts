import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { type OmissionRule, omissionsIn } from '../omissions.ts'
import { type Draft, omit } from './pass.ts'

declare module 'unist' {
  interface Data {
    /** Whether the paragraph ends in a colon, and nothing of its section follows that a slide shows. */
    leadsToNothing?: boolean
  }
}

/** Rules that leave out a block which an author may announce with a colon: `See also:` above `{{< toc >}}`. */
const announced: readonly OmissionRule[] = ['filled-in-directive', 'template-tag']

/**
 * Leave out the blocks that a `test` of the table of omissions matches: tables of contents, badges, imports of MDX. If an
 * `announced` block is left out, or if a heading follows, mark the paragraph above that ends in a colon, because on a slide
 * nothing follows that colon: `Key new features are:` above `## Compression`.
 */
export function leaveOut(draft: Draft): void {
  const { children } = draft.tree
  const leftOut = omissionsIn(children)
  for (const [at, block] of children.entries()) {
    const rule = leftOut.get(block)
    if (block.type === 'heading' || (rule !== undefined && announced.includes(rule))) mark(children[at - 1])
  }
  omit(draft, leftOut)
}

function mark(block: RootContent | undefined): void {
  if (block?.type === 'paragraph' && /[:：]\s*$/u.test(toString(block)))
    block.data = { ...block.data, leadsToNothing: true }
}
