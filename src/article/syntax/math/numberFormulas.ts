import type { Code, Html, Root, RootContent, Text } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'
import { formulasInHtml, toHtml } from './formulasInHtml.ts'
import { isFormula } from './isFormula.ts'
import { toInline } from './numberEquation.ts'
import { type Formula, readFormula, resolveReferences } from './readFormula.ts'
import type { TexFacts } from './readTex.ts'

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** The TeX, with its number, to show if the formula stands on a line of its own. Missing if it is the same as `value`. */
    displayTex?: string
  }
}

/** A formula of the article, with its node and the parent of the node. */
interface Found {
  node: Math | InlineMath
  parent: Parent
  formula: Formula
}

/**
 * Rewrite all formulas so that each can be drawn alone. Expand the author's commands, and write the numbers of equations and of
 * references to equations. Leave out definitions and labels. A fence ```` ```math ```` becomes a formula.
 */
export function numberFormulas(tree: Root, tex: TexFacts): void {
  const found: Found[] = []
  const numberOf = new Map<string, string | undefined>()
  let count = 0
  const numbers = {
    next: () => {
      count += 1
      return String(count)
    },
    isReferenced: (label: string) => tex.references.has(label),
  }
  const blocks: { html: Html; parent: Parent; inside: Parent }[] = []
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const inside = node.type === 'html' ? formulasInHtml(node, tex) : undefined
    if (node.type === 'html' && inside) {
      blocks.push({ html: node, parent, inside })
      for (const child of inside.children) take(child, inside)
    } else take(node, parent)
  })
  for (const { node, parent, formula } of found) {
    // cast: the parent of a formula holds content of mdast
    const siblings = parent.children as RootContent[]
    const at = siblings.indexOf(node)
    const written = replacementOf(node, formula, (label) => numberOf.get(label))
    const before = siblings[at - 1]
    // In `Equation~\ref{a}` the tilde is a no-break space.
    if (written[0]?.type === 'text' && before?.type === 'text') before.value = before.value.replace(/~$/, '\u00a0')
    siblings.splice(at, 1, ...written)
  }
  for (const { html, parent, inside } of blocks)
    parent.children.splice(parent.children.indexOf(html), 1, ...toHtml(html, inside))

  function take(node: Node, parent: Parent): void {
    // cast: all nodes of mdast have one of its types
    const content = node as RootContent
    const math = content.type === 'code' ? toMath(content) : content
    if (math.type !== 'math' && math.type !== 'inlineMath') return
    const line = math.position?.start.line ?? 1
    const before = count
    const formula = readFormula(math.value, line, tex, numbers)
    // A fence ```` ```math ```` is a formula only if KaTeX can draw it.
    const resolved = formula && resolveReferences(formula.tex, () => '1')
    const isEmpty = resolved?.trim() === '' && formula?.definitions.length !== 0
    if (!formula || (math !== node && !isEmpty && !isFormula(resolved ?? '', { display: true }))) {
      count = before
      return
    }
    if (math !== node) parent.children[parent.children.indexOf(node)] = math
    for (const [label, number] of formula.labels) if (!numberOf.has(label)) numberOf.set(label, number)
    found.push({ node: math, parent, formula })
  }
}

function toMath(code: Code): Math | Code {
  const { value, position, lang, meta } = code
  if (lang !== 'math') return code
  return { type: 'math', value, ...(meta ? { meta } : {}), ...(position ? { position } : {}) }
}

/** Return the nodes that replace a formula: the rewritten formula, and `omitted` nodes for the definitions and labels in it. */
function replacementOf(
  node: Math | InlineMath,
  { tex, labels, definitions }: Formula,
  numberOf: (label: string) => string | undefined,
): RootContent[] {
  const { position } = node
  const omit = (rule: Omitted['rule'], source: string): Omitted => ({
    type: 'omitted',
    rule,
    source,
    ...(position ? { position } : {}),
  })
  const leftOut = [
    ...(node.type === 'math' && node.meta ? [omit('code-settings', node.meta)] : []),
    ...definitions.map((source) => omit('formula-command', source)),
    ...labels.map(([label]) => omit('formula-label', `\\label{${label}}`)),
  ]
  if (!tex.trim()) return leftOut
  const alone = node.type === 'inlineMath' ? /^\\(eq)?ref\s*\{([^{}]*)\}$/.exec(tex) : null
  if (alone) {
    const number = numberOf((alone[2] ?? '').trim()) ?? '??'
    const text: Text = { type: 'text', value: alone[1] ? `(${number})` : number, ...(position ? { position } : {}) }
    return [text, ...leftOut]
  }
  const value = resolveReferences(tex, numberOf)
  if (node.type === 'math') node.value = value
  else {
    node.value = toInline(value).replace(/\s+/g, ' ')
    if (node.value !== value) node.data = { ...node.data, displayTex: value }
  }
  return [node, ...leftOut]
}
