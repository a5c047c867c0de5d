import type { Syntax } from '../syntax.ts'
import { definitionsBelowComments } from './definitionsBelowComments.ts'

/** Let a definition, `: text`, stand below a comment. */
export const definitions: Syntax = {
  name: 'definitions',
  rewrite: (source) => ({ ...source, text: definitionsBelowComments(source.text) }),
}
