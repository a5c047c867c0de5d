import type { Syntax } from '../syntax.ts'
import { commentFromSyntax, commentSyntax } from './commentSyntax.ts'
import { percentComments } from './percentComments.ts'
import { separateComments } from './separateComments.ts'

/** Read comments: `<!-- x -->`, `%% x %%`. */
export const comments: Syntax = {
  name: 'comments',
  rewrite: (source) => ({ ...source, text: separateComments(source.text) }),
  micromark: ({ text, asWritten }) => [commentSyntax(text), percentComments(asWritten)],
  fromMarkdown: () => [commentFromSyntax()],
  nodes: ['omitted'],
}
