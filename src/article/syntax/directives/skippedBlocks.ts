import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { rankHeadings } from '../../passes/rankHeadings.ts'
import { directivesOf } from './readDirectives.ts'

/**
 * Return the blocks that the directive `skip` leaves out of a list of siblings: the block below the directive, or a whole
 * section if that block is a heading. Reference definitions stay, because other blocks may use them. A footnote is left out if
 * only skipped blocks refer to it.
 *
 * @param blocks with attached directives, or plain mdast in which directives are still comments
 */
export function skippedBlocks(blocks: readonly RootContent[]): Set<RootContent> {
  const skipped = new Set<RootContent>()
  const ranks = rankHeadings(blocks)
  for (const at of blocks.keys()) {
    const from = firstSkipped(blocks, at)
    const first = blocks[from]
    if (!first) continue
    const rank = ranks.get(first)
    const end = blocks.findIndex(
      (next, later) => later > from && (rank === undefined || (ranks.get(next) ?? Number.POSITIVE_INFINITY) <= rank),
    )
    for (const one of blocks.slice(at, end < 0 ? undefined : end)) if (one.type !== 'definition') skipped.add(one)
  }
  if (skipped.size === 0) return skipped
  const needed = referencesIn(blocks.filter((block) => !skipped.has(block)))
  const orphaned = referencesIn([...skipped])
  for (const block of blocks) {
    if (block.type !== 'footnoteDefinition') continue
    if (needed.has(block.identifier)) skipped.delete(block)
    else if (orphaned.has(block.identifier)) skipped.add(block)
  }
  return skipped
}

/**
 * Return the index of the block that a `skip` at the index `at` applies to, -1 if there is no `skip`. If the directive is
 * attached to its block, that is `at` itself. If the directive is still an HTML comment, it is the next block.
 */
function firstSkipped(blocks: readonly RootContent[], at: number): number {
  const block = blocks[at]
  if (block?.data?.directives?.skip) return at
  if (block?.type !== 'html' || !directivesOf(block).skip) return -1
  return blocks.findIndex((next, later) => later > at && !isComment(next))
}

/** Tell whether a block is nothing but HTML comments. */
export function isComment(block: RootContent): boolean {
  return block.type === 'html' && /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(block.value)
}

/** Collect the identifiers of footnotes that blocks refer to. */
function referencesIn(children: RootContent[]): Set<string> {
  const found = new Set<string>()
  visit({ type: 'root', children }, 'footnoteReference', ({ identifier }) => {
    found.add(identifier)
  })
  return found
}
