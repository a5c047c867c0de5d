import type { Nodes, Root } from 'mdast'
import type { PluggableList } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { parserOf, rewrite } from './parseMarkdown.ts'
import { nestProperly } from './syntax/html/nestProperly.ts'
import { isFormula } from './syntax/math/isFormula.ts'

/** What the passes and the writer know: mdast, GFM, front matter and our own nodes, but for those that a pass has to make. */
const known = new Set<string>(
  [
    'blockquote break code definition delete emphasis footnoteDefinition footnoteReference heading html image',
    'imageReference inlineCode inlineMath link linkReference list listItem math omitted paragraph root speakerNotes strong',
    'subscript superscript table tableCell tableRow text thematicBreak toml yaml',
  ].flatMap((names) => names.split(' ')),
)

/**
 * Parse an article, and let remark plugins of its user change the tree before any of our passes does. They may extend the
 * parser, too. What they add is no safer than what the author writes: HTML is resolved, formulas are checked, and of a node
 * that nobody here knows the children or the words remain: `mdxJsxFlowElement > paragraph` becomes `paragraph`.
 *
 * @throws {Failure} where a plugin throws, or is not done when it returns
 */
export function parseWithPlugins(file: VFile, plugins: PluggableList): Root {
  const source = rewrite(String(file))
  const processor = attempt(() => parserOf(source).use(plugins).freeze())
  const parsed = processor.parse(source.text)
  const tree = attempt(() => processor.runSync(parsed, file)) as Root // what remark plugins return; the next line looks
  if (tree.type !== 'root') throw new Failure('Cannot use the remark plugins, expected them to return a root of mdast')
  adopt(tree)
  return tree
}

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

function adopt(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const isMatter = node.type === 'yaml' || node.type === 'toml'
    const parts = isMatter && (parent !== tree || index > 0) ? [toCode(node)] : partsOf(node)
    if (!parts) return
    parent.children.splice(index, 1, ...(parts as typeof parent.children)) // `nestProperly` sees to it
    return index
  })
  nestProperly(tree)
}

/** What stands for a node that cannot stay as it is. */
function partsOf(node: Nodes): Nodes[] | undefined {
  if (node.type === 'math' || node.type === 'inlineMath') {
    const display = node.type === 'math'
    if (isFormula(node.value, { display })) return undefined
    return [display ? toCode(node) : { type: 'inlineCode', value: node.value }]
  }
  if (node.type === 'diagram') return [toCode({ ...node, type: 'mermaid' })]
  if (known.has(node.type)) return undefined
  if ('children' in node) return node.children
  return 'value' in node && node.value ? [{ type: 'text', value: node.value }] : []
}

function toCode({ type, value }: { type: string; value: string }): Nodes {
  return { type: 'code', lang: type, value }
}
