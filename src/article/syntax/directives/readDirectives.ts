import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import type { Directive, Directives } from '../../nodes/directive.ts'

const flags = ['skip', 'notes', 'appendix', 'keep', 'break'] as const

const comment = /^\s*<!--\s*deckwright:\s*([\s\S]*?)\s*-->\s*$/

/**
 * Parse comments with directives: `<!-- deckwright: keep break -->` becomes `directive {keep, break}`. Report a directive
 * that stands inside a paragraph, a list or a quote, and a word that is no directive.
 */
export function readDirectives(tree: Root, file: VFile): void {
  visit(tree, 'html', (node, index, parent) => {
    const words = comment.exec(node.value)?.[1]
    if (words === undefined || !parent || index === undefined) return
    if (parent !== tree) {
      reportMisplaced(file, node)
      return
    }
    const unknown = words.split(/[\s,]+/).find((word) => !isKnown(word))
    if (unknown !== undefined) {
      const reason = `Unexpected \`${unknown}\`, expected some of: layout=NAME, ${flags.join(', ')}`
      report(file, { ruleId: 'directive', place: node.position, reason })
    }
    tree.children[index] = { ...node, type: 'directive', directives: directivesOf(node) }
  })
}

/** Return the directives in a comment, an empty object for a comment that has none. */
export function directivesOf({ value }: Html): Directives {
  const words = comment.exec(value)?.[1] ?? ''
  const directives: Directives = {}
  const layout = /(?:^|[\s,])layout=([\w-]+)/.exec(words)?.[1]
  if (layout) directives.layout = layout
  for (const flag of flags) if (words.split(/[\s,]+/).includes(flag)) directives[flag] = true
  return directives
}

/** Report a directive that does not stand above a block, so that it applies to nothing. */
export function reportMisplaced(file: VFile, { value, position }: Directive | Html): void {
  const reason = `Unexpected \`${value}\` here, expected on a line of its own above a block of the article`
  report(file, { ruleId: 'directive', place: position, reason })
}

function isKnown(word: string): boolean {
  return /^layout=[\w-]+$/.test(word) || flags.some((flag) => flag === word)
}
