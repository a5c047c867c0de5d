import type { Html, Literal, Root, RootContent } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import { rankHeadings } from '../../passes/rankHeadings.ts'

/** What an author asks for a block, in a comment above it: `<!-- deckwright: layout=statement -->`. */
export interface Directives {
  /** Name of the layout of the slide that starts with the block. */
  layout?: string
  /** Leave it out: the block, or the whole section where a heading follows. */
  skip?: true
  /** Say it and do not show it. */
  notes?: true
  /** Show all of it, on one slide if it fits. */
  keep?: true
  /** Start a slide with it. */
  break?: true
}

/** Such a comment, until it is known what it is about. */
interface Directive extends Literal {
  type: 'directive'
  directives: Directives
}

declare module 'mdast' {
  interface RootContentMap {
    directive: Directive
  }
}

declare module 'unist' {
  interface Data {
    directives?: Directives
  }
}

const flags = ['skip', 'notes', 'keep', 'break'] as const

const comment = /^\s*<!--\s*deckwright:\s*([\s\S]*?)\s*-->\s*$/

/**
 * Find the comments by which the author steers, and take out what is to be skipped. One that stands in a line, a list or
 * a quote, or says what nobody understands, is a warning on the file.
 */
export function readDirectives(tree: Root, file: VFile): void {
  visit(tree, 'html', (node, index, parent) => {
    const words = comment.exec(node.value)?.[1]
    if (words === undefined || !parent || index === undefined) return
    if (parent !== tree) {
      warnOfPlace(file, node)
      return
    }
    const unknown = words.split(/[\s,]+/).find((word) => !isKnown(word))
    if (unknown !== undefined)
      warn(file, node, `Unexpected \`${unknown}\`, expected some of: layout=NAME, ${flags.join(', ')}`)
    tree.children[index] = { ...node, type: 'directive', directives: directivesOf(words) }
  })
  const skipped = skippedBlocks(tree.children)
  tree.children = tree.children.filter((block) => !skipped.has(block))
}

/**
 * Tell what is left out of some blocks because a comment above it says so. The addresses of references stay, wherever they
 * stand; a footnote goes with what refers to it.
 */
export function skippedBlocks(blocks: readonly RootContent[]): Set<RootContent> {
  const skipped = new Set<RootContent>()
  const ranks = rankHeadings(blocks)
  for (const [at, block] of blocks.entries()) {
    if (!asksToSkip(block)) continue
    const from = blocks.findIndex((next, later) => later > at && !isComment(next))
    const first = blocks[from]
    if (!first) continue
    const rank = ranks.get(first)
    const end = blocks.findIndex(
      (next, later) => later > from && (rank === undefined || (ranks.get(next) ?? Number.POSITIVE_INFINITY) <= rank),
    )
    for (const one of blocks.slice(at, end < 0 ? undefined : end)) if (one.type !== 'definition') skipped.add(one)
  }
  const needed = referencesIn(blocks.filter((block) => !skipped.has(block)))
  const orphaned = referencesIn([...skipped])
  for (const block of blocks) {
    if (block.type !== 'footnoteDefinition') continue
    if (needed.has(block.identifier)) skipped.delete(block)
    else if (orphaned.has(block.identifier)) skipped.add(block)
  }
  return skipped
}

/** The footnotes that some blocks refer to. */
function referencesIn(children: RootContent[]): Set<string> {
  const found = new Set<string>()
  visit({ type: 'root', children }, 'footnoteReference', ({ identifier }) => {
    found.add(identifier)
  })
  return found
}

function asksToSkip(block: RootContent): boolean {
  if (block.type === 'directive') return block.directives.skip === true
  return block.type === 'html' && directivesOf(comment.exec(block.value)?.[1] ?? '').skip === true
}

/** Tell whether a block is comments and nothing else, which may stand between what steers and what it steers. */
export function isComment(block: RootContent): boolean {
  return (
    block.type === 'directive' || (block.type === 'html' && /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(block.value))
  )
}

/**
 * Let each block know what the comments above it ask for; below a heading that goes for all up to the next one, but for
 * what the first block alone can do.
 */
export function attachDirectives(tree: Root, file: VFile): void {
  // HTML that opens above it may have taken it in.
  visit(tree, 'directive', (node, index, parent) => {
    if (!parent || parent === tree || index === undefined) return
    warnOfPlace(file, node)
    parent.children.splice(index, 1)
    return index
  })
  const kept: RootContent[] = []
  let first: Directives = {}
  let all: Directives = {}
  let last: RootContent | undefined
  for (const block of tree.children) {
    if (block.type === 'directive') {
      first = { ...first, ...block.directives }
      last = block
      continue
    }
    kept.push(block)
    if (block.type === 'speakerNotes') continue
    last = undefined
    if (block.type === 'heading') {
      const { keep, notes } = first
      all = { ...(keep ? { keep } : {}), ...(notes ? { notes } : {}) }
      continue
    }
    const directives = { ...all, ...first }
    if (Object.keys(directives).length > 0) block.data = { ...block.data, directives }
    first = {}
  }
  if (last) warn(file, last, 'Unexpected end of the article, expected a block below this comment')
  tree.children = kept
}

function isKnown(word: string): boolean {
  return /^layout=[\w-]+$/.test(word) || flags.some((flag) => flag === word)
}

function directivesOf(words: string): Directives {
  const directives: Directives = {}
  const layout = /(?:^|[\s,])layout=([\w-]+)/.exec(words)?.[1]
  if (layout) directives.layout = layout
  for (const flag of flags) if (words.split(/[\s,]+/).includes(flag)) directives[flag] = true
  return directives
}

function warnOfPlace(file: VFile, node: Directive | Html): void {
  warn(file, node, `Unexpected \`${node.value}\` here, expected on a line of its own above a block of the article`)
}

function warn(file: VFile, node: Node, reason: string): void {
  report(file, { ruleId: 'directive', place: node.position, reason })
}
