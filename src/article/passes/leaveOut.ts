import { omissionsIn } from '../omissions.ts'
import { type Draft, omit } from './pass.ts'

/** Leave out the blocks that a `test` of the table of omissions matches: tables of contents, badges, imports of MDX. */
export function leaveOut(draft: Draft): void {
  omit(draft, omissionsIn(draft.tree.children))
}
