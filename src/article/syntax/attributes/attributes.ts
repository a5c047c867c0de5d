import type { Syntax } from '../syntax.ts'
import { readAttributes } from './readAttributes.ts'

/** Read attributes in braces: `# Title {#name .class}`. */
export const attributes: Syntax = {
  name: 'attributes',
  fromMarkdown: () => [{ transforms: [readAttributes] }],
  nodes: ['omitted', 'speakerNotes'],
}
