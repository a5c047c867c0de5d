import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { citationsToWords } from './citationsToWords.ts'
import { doubleHeaders } from './doubleHeaders.ts'
import { exampleLists } from './exampleLists.ts'
import { gridTables } from './gridTables.ts'
import { headingReferences } from './headingReferences.ts'
import { readPandoc } from './readPandoc.ts'
import { simpleTables } from './simpleTables.ts'

/** Read Pandoc's tables, example lists and citations: `(@good)`, `[@knuth, p. 3]`. */
export const pandoc: Syntax = {
  name: 'pandoc',
  rewrite: (source) => ({ ...source, text: exampleLists(doubleHeaders(simpleTables(gridTables(source.text)))) }),
  fromMarkdown: ({ text, asWritten }) => [
    { transforms: [readPandoc, (tree) => citationsToWords(tree, asWritten)] },
    ...transformsIf(/\]\[/, text, headingReferences),
  ],
  nodes: ['omitted'],
}
