import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { criticFromSyntax, criticSyntax } from './criticSyntax.ts'
import { keyFromSyntax, keySyntax } from './keySyntax.ts'
import { markFromSyntax, markSyntax } from './markSyntax.ts'
import { spacedMarks } from './spacedMarks.ts'
import { uncoverSpoilers } from './uncoverSpoilers.ts'

/** Read marks of editors: `==marked==`, `{++added++}`, `++Ctrl+C++`, `||spoiler||`. */
export const marks: Syntax = {
  name: 'marks',
  rewrite: (source) => ({ ...source, text: spacedMarks(source.text) }),
  micromark: ({ dialect }) => [criticSyntax(), ...(dialect?.marks === false ? [] : [markSyntax(), keySyntax()])],
  fromMarkdown: ({ text }) => [
    markFromSyntax(),
    criticFromSyntax(),
    keyFromSyntax(),
    ...transformsIf(/\|\|[\p{L}\p{N}]|!!\S|>!\S/u, text, uncoverSpoilers),
  ],
}
