import type { Nodes } from 'mdast'
import { isScript, type Script, scripts } from './script.ts'

const tag = /^<(\/?)(sup|sub|br)(?:\s[^>]*)?\/?>$/i

/** Read the tags of HTML that stand in a line of a deck for what Markdown has no sign for: scripts, and breaks in cells. */
export function readOwnTags<Tree extends Nodes>(tree: Tree): Tree {
  if (!('children' in tree)) return tree
  const children: Nodes[] = []
  const open: { name: string; from: number }[] = []
  const close = (): void => {
    const { name = '', from = 0 } = open.pop() ?? {}
    const inside = children.splice(from) as Script['children'] // what a line holds
    if (isScript(inside)) children.push({ type: name === 'sup' ? scripts.sup : scripts.sub, children: inside })
    else children.push(...inside)
  }
  for (const child of tree.children) {
    const [, slash, written = ''] = (child.type === 'html' && tag.exec(child.value)) || []
    const name = written.toLowerCase()
    if (name === 'br') children.push({ type: 'break' })
    else if (name && !slash) open.push({ name, from: children.length })
    else if (!name) children.push(readOwnTags(child))
    else if (open.at(-1)?.name === name) close()
  }
  // As in HTML what nobody closes ends with what holds it.
  while (open.length > 0) close()
  return { ...tree, children } // scripts and breaks stand where tags did
}
