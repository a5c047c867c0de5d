import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { closeFences } from './closeFences.ts'
import { dropLinkTargets } from './dropLinkTargets.ts'
import { fencedDirectives } from './fencedDirectives.ts'
import { listTables } from './listTables.ts'
import { magicMoves } from './magicMoves.ts'
import { removeColours, splitOutputs } from './notebookNoise.ts'
import { readFences } from './readFences.ts'
import { readRoles } from './readRoles.ts'

/** Read what stands on the line of a fence, and MyST's directives in fences: ` ```{note} `. */
export const fences: Syntax = {
  name: 'fences',
  rewrite: ({ text, containerTags, ...others }) => {
    const rewritten = fencedDirectives(magicMoves(closeFences(text)))
    return { ...others, ...rewritten, containerTags: new Map([...containerTags, ...rewritten.containerTags]) }
  },
  fromMarkdown: ({ text, asWritten, containerTags }) => [
    { transforms: [(tree) => readFences(tree, containerTags)] },
    ...transformsIf(/^(?: {4}|\t).*(?:Warning: |>\]?$|\d%\|)/m, text, splitOutputs),
    ...transformsIf(/^(?: {4}|\t).*\[0?m/m, text, removeColours),
    ...transformsIf(/\}`/, text, readRoles),
    ...transformsIf(/^[ \t>]*\([^()\n]+\)=[ \t]*\r?\n[ \t>]*\S/m, text, dropLinkTargets),
    ...transformsIf(/^\s*[:`~]{3,}\s*\{list-table\}/m, asWritten, listTables),
  ],
  nodes: ['omitted'],
}
