import { nameEmptyLinks } from '../headingLinks/nameEmptyLinks.ts'
import type { Syntax } from '../syntax.ts'
import { whereThereIs } from '../whereThereIs.ts'
import { endAddresses } from './endAddresses.ts'
import { looseLinks } from './looseLinks.ts'

/** Read addresses as people write them: `[a](my file.md)`, `[](#name)`. */
export const addresses: Syntax = {
  name: 'addresses',
  fromMarkdown: ({ text }) => [
    ...whereThereIs(/https?:|www\./i, text, endAddresses),
    ...whereThereIs(/\]\([^()\n]* [^()\n]*\.\w/, text, looseLinks),
    ...whereThereIs(/(?<!!)\[\]\((?!https?:)/, text, nameEmptyLinks),
  ],
}
