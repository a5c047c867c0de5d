import { slideToolOf } from '../notes/deckComments.ts'
import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { blockComponents } from './blockComponents.ts'
import { containersToQuotes } from './containersToQuotes.ts'
import { containerTagFromSyntax, containerTagSyntax } from './containerTags.ts'
import { inlineComponents } from './inlineComponents.ts'
import { leaveOutModules } from './leaveOutModules.ts'

/** Match the start of a tag that HTML does not have: a component, or an element that a site defines. */
const component = /<(?:[A-Z]|[a-z][a-z\d]*-|arrow\b)/

/** Read containers and components: `::: note`, `<Note>`. */
export const containers: Syntax = {
  name: 'containers',
  rewrite: ({ text, containerTags, ...others }) => {
    const tags = new Map(containerTags)
    const isSlidev = slideToolOf(others.asWritten) === 'slidev'
    const modules = leaveOutModules(text, (line, source) =>
      tags.set(line, { source, isInText: true, rule: 'module-line' }),
    )
    const rewritten = containersToQuotes(modules, isSlidev)
    return { ...others, ...rewritten, containerTags: new Map([...tags, ...rewritten.containerTags]) }
  },
  micromark: ({ containerTags }) => [containerTagSyntax(containerTags)],
  fromMarkdown: ({ text, containerTags }) => [
    containerTagFromSyntax(containerTags),
    ...transformsIf(component, text, blockComponents, inlineComponents),
  ],
  nodes: ['omitted', 'speakerNotes'],
}
