import type { Nodes, Root } from 'mdast'
import type { PluggableList } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { parserOf, rewriteSource } from './parseMarkdown.ts'
import { nestProperly } from './syntax/html/nestProperly.ts'
import { syntaxes } from './syntax/index.ts'
import { isFormula } from './syntax/math/isFormula.ts'

/** Types of the nodes that a plugin may leave in the tree: those of mdast, GFM, front matter and our syntaxes. */
const knownNodeTypes = new Set<string>(
  [
    'blockquote break code definition delete emphasis footnoteDefinition footnoteReference heading html image',
    'imageReference inlineCode link linkReference list listItem paragraph root strong table tableCell tableRow text',
    'thematicBreak toml yaml',
  ]
    .flatMap((names) => names.split(' '))
    .concat(syntaxes.flatMap(({ nodes = [] }) => nodes)),
)

/**
 * Parse an article with the user's remark plugins, which may extend the parser and change the tree. Treat what they add
 * like the author's text: the passes that follow resolve its HTML and check its formulas. Replace an unknown node by
 * its children or its text, because the deck could not be written with it: `mdxJsxFlowElement > paragraph` becomes
 * `paragraph`.
 *
 * @throws {Failure} if a plugin throws or is asynchronous
 */
export function parseWithPlugins(file: VFile, plugins: PluggableList): Root {
  const source = rewriteSource(String(file), file.data.settings?.dialect)
  const processor = attempt(() => parserOf(source).use(plugins).freeze())
  const parsed = processor.parse(source.text)
  // cast: plugins may return any node; the next line checks that it is a root
  const tree = attempt(() => processor.runSync(parsed, file)) as Root
  if (tree.type !== 'root') throw new Failure('Cannot use the remark plugins, expected them to return a root of mdast')
  replaceUnknownNodes(tree)
  return tree
}

/** Run a function that calls plugins. Turn whatever it throws into a `Failure`. */
function attempt<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const remedy = /finished async/.test(reason)
      ? 'one is asynchronous, expected all to be done when they return'
      : reason
    throw new Failure(`Cannot use the remark plugins: ${remedy}`, { cause })
  }
}

function replaceUnknownNodes(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const isFrontMatter = node.type === 'yaml' || node.type === 'toml'
    const replacements = isFrontMatter && (parent !== tree || index > 0) ? [toCode(node)] : replacementsOf(node)
    if (!replacements) return
    // cast: mdast may not allow a replacement in this parent; `nestProperly` moves it
    parent.children.splice(index, 1, ...(replacements as typeof parent.children))
    return index
  })
  nestProperly(tree)
}

/** Return the nodes to put in place of a node that cannot stay in the tree. Return undefined if it can stay. */
function replacementsOf(node: Nodes): Nodes[] | undefined {
  if (node.type === 'math' || node.type === 'inlineMath') {
    const display = node.type === 'math'
    if (isFormula(node.value, { display })) return undefined
    return [display ? toCode(node) : { type: 'inlineCode', value: node.value }]
  }
  if (node.type === 'diagram') return [toCode({ ...node, type: 'mermaid' })]
  if (knownNodeTypes.has(node.type)) return undefined
  if ('children' in node) return node.children
  return 'value' in node && node.value ? [{ type: 'text', value: node.value }] : []
}

function toCode({ type, value }: { type: string; value: string }): Nodes {
  return { type: 'code', lang: type, value }
}
