import { crossReferences } from '../pandoc/crossReferences.ts'
import type { Syntax } from '../syntax.ts'
import { mathmlToTex } from './mathmlToTex.ts'
import { mathFromSyntax, mathSyntax } from './mathSyntax.ts'
import { readTex } from './readTex.ts'

/** Read formulas: `$x$`, `\(x\)`, `\begin{align}`, `<math>`. */
export const math: Syntax = {
  name: 'math',
  rewrite: (source) => ({ ...source, text: mathmlToTex(crossReferences(source.text, source.asWritten)) }),
  micromark: ({ text, dialect }) => [mathSyntax(text, readTex(text), dialect?.dollars ?? true)],
  fromMarkdown: ({ text }) => [mathFromSyntax(readTex(text))],
  nodes: ['math', 'inlineMath'],
}
