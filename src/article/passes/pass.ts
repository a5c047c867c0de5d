import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Section } from '../article.ts'
import type { Omitted } from '../nodes/omitted.ts'
import type { OmissionRule } from '../omissions.ts'
import type { Footnotes } from '../syntax/footnotes/takeFootnotes.ts'

/** An article between the parser and the outline. Each pass changes it in place. */
export interface Draft {
  tree: Root
  /** The article's file. The passes add their messages to it. */
  file: VFile
  footnotes: Footnotes
  omitted: Omitted[]
  /** Whether a line end in the source is a line break on the slide (`breaks` of the settings). */
  breaks: boolean
  /** The title in the front matter. */
  frontMatterTitle?: string | undefined
  /** The outline; empty before the pass `toSections`. */
  root: Section
  /** The heading that is the article's title; empty before the pass `takeTitle`. */
  heading: PhrasingContent[]
}

/** A step that changes the tree between the parser and the outline. */
export interface Pass {
  name: string
  /** What must be true before the pass runs, and which pass makes it true. */
  needs: string
  /** What is true after the pass has run. */
  guarantees: string
  run(draft: Draft): void
}

/** Move blocks from the tree to `draft.omitted`, each with its rule and its lines in the source. */
export function omit({ tree, file, omitted }: Draft, ruleOfBlock: ReadonlyMap<RootContent, OmissionRule>): void {
  const lines = ruleOfBlock.size > 0 ? String(file).split(/\r\n|\r|\n/) : []
  for (const [{ position }, rule] of ruleOfBlock) {
    const source = position ? lines.slice(position.start.line - 1, position.end.line).join('\n') : ''
    omitted.push({ type: 'omitted', rule, source, ...(position ? { position } : {}) })
  }
  tree.children = tree.children.filter((block) => !ruleOfBlock.has(block))
}
