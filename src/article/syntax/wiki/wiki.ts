import type { Syntax } from '../syntax.ts'
import { blockIds, blockIdsFromSyntax } from './blockIds.ts'
import { blockPropertiesFromSyntax } from './blockProperties.ts'
import { headingItemsFromSyntax } from './headingItems.ts'
import { orgBlocks } from './orgBlocks.ts'
import { queries, queriesFromSyntax } from './queries.ts'
import { taskStatesFromSyntax } from './taskStates.ts'
import { hasWikiLinks, trailingTags } from './trailingTags.ts'
import { wikiLinks, wikiLinksFromSyntax } from './wikiLinks.ts'

/** Read what Obsidian and Logseq write: `[[Page]]`, `^block`, `key:: value`, `{{query x}}`, `TODO x`. */
export const wiki: Syntax = {
  name: 'wiki',
  rewrite: (source) => ({ ...source, text: orgBlocks(source.text) }),
  micromark: () => [wikiLinks(), blockIds(), queries()],
  fromMarkdown: ({ asWritten }) => [
    wikiLinksFromSyntax(),
    blockIdsFromSyntax(),
    queriesFromSyntax(),
    blockPropertiesFromSyntax(),
    taskStatesFromSyntax(asWritten),
    headingItemsFromSyntax(),
    ...(/#/.test(asWritten) && hasWikiLinks(asWritten) ? [{ transforms: [trailingTags] }] : []),
  ],
  nodes: ['omitted'],
}
