import type { Syntax } from '../syntax.ts'
import { readings } from './readings.ts'
import { scriptFromSyntax, scriptSyntax } from './scriptSyntax.ts'

/** Read powers, indices and readings: `10^6^`, `H~2~O`, `{漢字|かんじ}`. */
export const scripts: Syntax = {
  name: 'scripts',
  rewrite: (source) => ({ ...source, text: readings(source.text) }),
  micromark: ({ dialect }) => [scriptSyntax(dialect?.scripts)],
  fromMarkdown: () => [scriptFromSyntax()],
  nodes: ['superscript', 'subscript'],
}
