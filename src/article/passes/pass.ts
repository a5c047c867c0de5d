import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Section } from '../article.ts'
import type { Omitted } from '../nodes/omitted.ts'
import type { OmissionRule } from '../omissions.ts'
import type { Footnotes } from '../syntax/footnotes/takeFootnotes.ts'

/** An article while it is being read. Passes change it in place. */
export interface Draft {
  tree: Root
  /** The article as it is written; it takes the messages. */
  file: VFile
  footnotes: Footnotes
  omitted: Omitted[]
  /** The outline, from `toSections` on. */
  root: Section
  /** The heading that is the article's title, from `takeTitle` on. */
  heading: PhrasingContent[]
}

/** A step between the tree that the parser makes and the outline. */
export interface Pass {
  name: string
  /** What holds before it, and which pass sees to it. */
  needs: string
  /** What holds after it, for all passes that follow. */
  guarantees: string
  run(draft: Draft): void
}

/** Take blocks out of the tree, and note by which rule and on which lines of the article. */
export function omit({ tree, file, omitted }: Draft, left: ReadonlyMap<RootContent, OmissionRule>): void {
  const lines = left.size > 0 ? String(file).split(/\r\n|\r|\n/) : []
  for (const [{ position }, rule] of left) {
    const source = position ? lines.slice(position.start.line - 1, position.end.line).join('\n') : ''
    omitted.push({ type: 'omitted', rule, source, ...(position ? { position } : {}) })
  }
  tree.children = tree.children.filter((block) => !left.has(block))
}
