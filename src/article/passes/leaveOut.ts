import { omissionsIn } from '../omissions.ts'
import { type Draft, omit } from './pass.ts'

/** Take out what has no place in a talk, by the table of omissions: lists of contents, badges, imports of MDX. */
export function leaveOut(draft: Draft): void {
  omit(draft, omissionsIn(draft.tree.children))
}
