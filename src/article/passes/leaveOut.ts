import { omissionsIn } from '../omissions.ts'
import { type Draft, omit } from './pass.ts'

/** Leave out the blocks that the table of omissions names: tables of contents, badges, imports of MDX. */
export function leaveOut(draft: Draft): void {
  omit(draft, omissionsIn(draft.tree.children))
}
