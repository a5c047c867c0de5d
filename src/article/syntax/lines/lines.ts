import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { keepYears } from './keepYears.ts'

/** Keep a year at the start of a line, `1984. That year`, from becoming a list. */
export const lines: Syntax = {
  name: 'lines',
  fromMarkdown: ({ text }) =>
    transformsIf(/^[ \t>]*(?:[-*+][ \t]+)*[12]\d{3}[.)][ \t]/m, text, (tree) => keepYears(tree, text)),
}
