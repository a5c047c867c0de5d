import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isSuperOrSubscript, nodeTypeOfTag, type SubOrSuperscript } from '../../nodes/superOrSubscript.ts'

const tag = /^<(\/?)(strong|em|del|code|span|sup|sub|br)(?:\s[^>]*)?\/?>$/i

/** Match code as `verbatimHandlers` writes it if no fence can contain it: `<pre><code>`. */
const codeBlock = /^<pre\b[^>]*><code>([^<]*)<\/code><\/pre>$/

/** The node type of each tag. */
const marks = { strong: 'strong', em: 'emphasis', del: 'delete' } as const

/**
 * Replace the HTML tags that deckwright writes into decks with nodes. It writes tags where Markdown has no syntax, or one
 * that parsers would not recognise: superscripts and subscripts, breaks in cells, emphasis beside Chinese
 * (`<strong>“安全”</strong>理念`), and code that contains the end of a comment.
 */
export function readOwnTags<Tree extends Nodes>(tree: Tree): Tree {
  if (!('children' in tree)) return tree
  const children: Nodes[] = []
  const open: { name: string; from: number }[] = []
  const close = (): void => {
    const { name = '', from = 0 } = open.pop() ?? {}
    children.push(...element(name, children.splice(from)))
  }
  for (const child of tree.children) {
    const html = child.type === 'html' ? child.value : ''
    const [, slash, written = ''] = tag.exec(html) ?? []
    const code = codeBlock.exec(html)?.[1]
    const name = written.toLowerCase()
    if (name === 'br') children.push({ type: 'break' })
    else if (name && !slash) open.push({ name, from: children.length })
    else if (code !== undefined) children.push({ type: 'code', value: withoutEntities(code) })
    else if (!name) children.push(readOwnTags(child))
    else if (open.at(-1)?.name === name) close()
  }
  // As in HTML, an unclosed element ends with its parent.
  while (open.length > 0) close()
  return { ...tree, children } // unchecked: phrasing content replaces inline tags, and a block replaces a block of HTML
}

function element(name: string, nodes: Nodes[]): Nodes[] {
  const children = nodes as SubOrSuperscript['children'] // cast: our own tags contain only phrasing content
  if (name === 'strong' || name === 'em' || name === 'del') return [{ type: marks[name], children }]
  if ((name === 'sup' || name === 'sub') && isSuperOrSubscript(children))
    return [{ type: nodeTypeOfTag[name], children }]
  // Code can only contain text.
  if (name === 'code' && children.every(({ type }) => type === 'text'))
    return [{ type: 'inlineCode', value: toString(children) }]
  return children
}

/** Decode the numeric references that `neutralise` writes. */
function withoutEntities(text: string): string {
  return text.replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
}
