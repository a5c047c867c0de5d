import type { Syntax } from '../syntax.ts'
import { fencedQuotes } from './fencedQuotes.ts'
import { signedQuotes } from './signedQuotes.ts'

/** Read quotations between lines `>>>`, and who said a quotation: `> Words. [name=Jo]`. */
export const callouts: Syntax = {
  name: 'callouts',
  rewrite: (source) => ({ ...source, text: signedQuotes(fencedQuotes(source.text)) }),
}
