import type { Syntax } from '../syntax.ts'
import { rubyToBrackets } from './rubyToBrackets.ts'
import { scriptFromSyntax, scriptSyntax } from './scriptSyntax.ts'

/** Read superscripts, subscripts and ruby (a word with its pronunciation): `10^6^`, `H~2~O`, `{漢字|かんじ}`. */
export const scripts: Syntax = {
  name: 'scripts',
  rewrite: (source) => ({ ...source, text: rubyToBrackets(source.text) }),
  micromark: ({ dialect }) => [scriptSyntax(dialect?.scripts)],
  fromMarkdown: () => [scriptFromSyntax()],
  nodes: ['superscript', 'subscript'],
}
