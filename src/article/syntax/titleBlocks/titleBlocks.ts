import type { Syntax } from '../syntax.ts'
import { leaveOutSlideFrontmatter } from './leaveOutSlideFrontmatter.ts'
import { takeTitleBlock, titleBlockFromSyntax } from './titleBlockSyntax.ts'

/**
 * Read a title block that stands in no front matter, as Pandoc and MultiMarkdown have it: `% Title`, `Author: Ann`. Leave out the
 * frontmatter of slides.
 */
export const titleBlocks: Syntax = {
  name: 'titleBlocks',
  rewrite: (source) => {
    const taken = { ...source, ...takeTitleBlock(source.text) }
    const tags = new Map(taken.containerTags)
    const text = leaveOutSlideFrontmatter(taken.text, (line, written) =>
      tags.set(line, { source: written, isInText: true, rule: 'front-matter-key' }),
    )
    return { ...taken, text, containerTags: tags }
  },
  fromMarkdown: ({ titleBlock }) => (titleBlock ? [titleBlockFromSyntax(titleBlock)] : []),
  nodes: ['omitted'],
}
