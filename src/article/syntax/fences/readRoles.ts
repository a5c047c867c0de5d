import type { InlineCode, PhrasingContent, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { nodeTypeOfTag } from '../../nodes/superOrSubscript.ts'
import { isFormula } from '../math/isFormula.ts'

/** Match the names of roles whose text is prose: words, a title, or the name of a link target. */
const prose =
  /^(?:abbr|any|button|cite(?::\w+)?|dfn|doc|download|eq|index|keyref|menuselection|numref|pep|ref|rfc|term|guilabel|prf:ref|smallcaps|sc|underline|u|del|strike|span)$/

/** Match the names of roles whose text is code. */
const code =
  /^(?:code|command|envvar|file|func|kbd|keyboard|literal|makevar|mimetype|option|program|py(?::\w+)?|(?:c|cpp|js|rst|std):\w+|samp|class|meth|mod|attr|exc|data|const|obj|token|regexp)$/

/**
 * Match the names of roles with a domain, `myst` in `` {myst:directive}`embed` ``. Their text is code unless it has a target:
 * `Words <target>`.
 */
const domain = /^[a-z]+:[a-z-]+$/

const scriptRoles = new Map([
  ['sup', nodeTypeOfTag.sup],
  ['superscript', nodeTypeOfTag.sup],
  ['sub', nodeTypeOfTag.sub],
  ['subscript', nodeTypeOfTag.sub],
])

/**
 * Read roles of MyST. A role is inline code with a name in braces before it: `` {math}`x` `` becomes a formula, `` {sub}`2` `` a
 * subscript, and `` {ref}`Costs <costs>` `` the text `Costs`. Leave out the name of the role, the target, and a value that is
 * known only when the notebook runs: `` {glue}`mean` ``.
 */
export function readRoles(tree: Root): void {
  visit(tree, 'inlineCode', (node, index, parent) => {
    const before = index ? parent?.children[index - 1] : undefined
    if (!parent || index === undefined || before?.type !== 'text') return
    const [written, name = ''] = /\{([a-z][\w:-]*)\}$/.exec(before.value) ?? []
    if (written === undefined) return
    const read = readRole(name, node)
    if (!read) return
    const rest = before.value.slice(0, -written.length)
    const kept: PhrasingContent[] = rest ? [{ ...before, value: rest }] : []
    const source = `${written}${read.target ?? ''}`
    const nodes: PhrasingContent[] = [...kept, { type: 'omitted', rule: 'role', source }, ...read.shown]
    // cast: all of these are phrasing content, as the code itself is
    parent.children.splice(index - 1, 2, ...(nodes as typeof parent.children))
    return index - 1 + nodes.length
  })
}

/** What a role becomes. */
interface RoleResult {
  shown: PhrasingContent[]
  /** The target of a role that is a link: `costs` in `Costs <costs>`. */
  target?: string
}

function readRole(name: string, node: InlineCode): RoleResult | undefined {
  const { value, position } = node
  const text = (words: string): Text => ({ type: 'text', value: words, ...(position ? { position } : {}) })
  if (name === 'math')
    return isFormula(value, { display: false }) ? { shown: [{ type: 'inlineMath', value }] } : { shown: [node] }
  const script = scriptRoles.get(name)
  if (script) return { shown: [{ type: script, children: [text(value)] }] }
  if (/^glue(?::\w+)?$/.test(name)) return { shown: [], target: value }
  if (code.test(name)) return { shown: [node] }
  const [, words, target] = /^([\s\S]*\S)\s*<([^<>]+)>$/.exec(value) ?? []
  if (words && target && name === 'button' && /^https?:/.test(target))
    return { shown: [{ type: 'link', url: target, title: null, children: [text(words)] }] }
  if (words && target && (prose.test(name) || domain.test(name))) return { shown: [text(words)], target }
  if (prose.test(name)) return { shown: [text(value)] }
  return domain.test(name) ? { shown: [node] } : undefined
}
