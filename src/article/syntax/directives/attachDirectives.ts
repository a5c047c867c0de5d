import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import type { Directive, Directives } from '../../nodes/directive.ts'
import { reportMisplaced } from './readDirectives.ts'

/**
 * Move each directive into the `data` of the block below it: `directive {keep}, paragraph` becomes
 * `paragraph {data: {directives: {keep}}}`. Only `skip` applies to speaker notes and footnotes. Any other directive applies to
 * the next block that is neither, because notes and footnotes are not shown where they stand.
 */
export function attachDirectives(tree: Root, file: VFile): void {
  // A directive ends up inside another node if an HTML element above it was not closed.
  visit(tree, 'directive', (node, index, parent) => {
    if (!parent || parent === tree || index === undefined) return
    reportMisplaced(file, node)
    parent.children.splice(index, 1)
    return index
  })
  const blocks: RootContent[] = []
  let pending: Directives = {}
  let last: Directive | undefined
  for (const block of tree.children) {
    if (block.type === 'directive') {
      pending = { ...pending, ...block.directives }
      last = block
      continue
    }
    blocks.push(block)
    const isBeside = block.type === 'speakerNotes' || block.type === 'footnoteDefinition'
    if (!last || (isBeside && !pending.skip)) continue
    block.data = { ...block.data, directives: pending }
    pending = {}
    last = undefined
  }
  if (last) {
    const reason = 'Unexpected end of the article, expected a block below this comment'
    report(file, { ruleId: 'directive', place: last.position, reason })
  }
  tree.children = blocks
}
