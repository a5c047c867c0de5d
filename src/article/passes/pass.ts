import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Section } from '../article.ts'
import type { Omitted } from '../nodes/omitted.ts'
import type { OmissionRule } from '../omissions.ts'
import type { Footnotes } from '../syntax/footnotes/takeFootnotes.ts'

/** An article between parser and outline. Passes change it in place. */
export interface Draft {
  tree: Root
  /** The source; messages are put onto it. */
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

/** One step between parser and outline. */
export interface Pass {
  name: string
  /** What must hold before it, and which pass makes sure of that. */
  needs: string
  /** What holds after it. */
  guarantees: string
  run(draft: Draft): void
}

/** Move blocks from the tree to the list of what is omitted, each with its rule and its source. */
export function omit({ tree, file, omitted }: Draft, left: ReadonlyMap<RootContent, OmissionRule>): void {
  const lines = left.size > 0 ? String(file).split(/\r\n|\r|\n/) : []
  for (const [{ position }, rule] of left) {
    const source = position ? lines.slice(position.start.line - 1, position.end.line).join('\n') : ''
    omitted.push({ type: 'omitted', rule, source, ...(position ? { position } : {}) })
  }
  tree.children = tree.children.filter((block) => !left.has(block))
}
