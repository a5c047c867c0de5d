import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { type OmissionRule, omissionsIn } from '../omissions.ts'
import { type Draft, omit } from './pass.ts'

declare module 'unist' {
  interface Data {
    /** The paragraph ends in a colon, and what it leads to is left out. */
    leadsToOmitted?: boolean
  }
}

/** Rules whose blocks an author announces with a colon. */
const announced: readonly OmissionRule[] = ['filled-in-directive', 'template-tag']

/**
 * Leave out the blocks that a `test` of the table of omissions matches: tables of contents, badges, imports of MDX. Mark
 * the paragraph that leads to what a site would have filled in, because on a slide its colon would lead to nothing.
 */
export function leaveOut(draft: Draft): void {
  const { children } = draft.tree
  const leftOut = omissionsIn(children)
  for (const [at, block] of children.entries()) {
    const rule = leftOut.get(block)
    if (rule !== undefined && announced.includes(rule)) mark(children[at - 1])
  }
  omit(draft, leftOut)
}

function mark(block: RootContent | undefined): void {
  if (block?.type === 'paragraph' && /[:：]\s*$/u.test(toString(block)))
    block.data = { ...block.data, leadsToOmitted: true }
}
