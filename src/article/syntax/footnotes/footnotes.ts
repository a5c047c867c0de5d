import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { dropBackLinks } from './dropBackLinks.ts'
import { inlineNoteFromSyntax, inlineNoteSyntax } from './inlineNoteSyntax.ts'

/** Read footnotes in the line: `text^[a note]`; drop links back from a footnote, `↩`. */
export const footnotes: Syntax = {
  name: 'footnotes',
  micromark: () => [inlineNoteSyntax()],
  fromMarkdown: ({ text }) => [inlineNoteFromSyntax(), ...transformsIf(/[↩↵⏎↑⤴]|&[#\w]/, text, dropBackLinks)],
  nodes: ['omitted'],
}
