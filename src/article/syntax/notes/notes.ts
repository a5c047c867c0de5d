import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { beamerNotes } from './beamerNotes.ts'
import { noteComments, noteCommentsFromSyntax } from './noteComments.ts'

/** Read speaker notes in comments and in `\note{x}`. */
export const notes: Syntax = {
  name: 'notes',
  micromark: ({ text, asWritten }) => [noteComments(text, asWritten)],
  fromMarkdown: ({ text }) => [noteCommentsFromSyntax(), ...transformsIf(/\\note[[{<]/, text, beamerNotes)],
  nodes: ['speakerNotes'],
}
