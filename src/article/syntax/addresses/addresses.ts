import { nameEmptyLinks } from '../headingLinks/nameEmptyLinks.ts'
import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { looseLinks } from './looseLinks.ts'
import { trimAutolinks } from './trimAutolinks.ts'

/** Read addresses as people write them: `[a](my file.md)`, `[](#name)`. */
export const addresses: Syntax = {
  name: 'addresses',
  fromMarkdown: ({ text }) => [
    ...transformsIf(/https?:|www\./i, text, trimAutolinks),
    ...transformsIf(/\]\([^()\n]* [^()\n]*\.\w/, text, looseLinks),
    ...transformsIf(/(?<!!)\[\]\((?!https?:)/, text, nameEmptyLinks),
  ],
}
