import type { Html, Root, RootContent, Text } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

const attributes = /^\{:?\s*(?:(?:[.#][\w:.-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s,"'{}]+))(?:[\s,]+|(?=\})))+\}/

/** Of attributes that Pandoc reads behind an image, `![](a.png){.wide fig-alt="A"}`, keep what describes it. */
export function imageAttributesFromSyntax(): Extension {
  return { transforms: [keepDescriptions] }
}

function keepDescriptions(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    const written = parent && index !== undefined && readAttributes(parent.children.slice(index + 1))
    if (!written) return
    const { found, nodes, rest } = written
    image.alt ||= /\b(?:fig-)?alt=(["'])(.*?)\1/s.exec(found)?.[2]?.replace(/\s+/g, ' ') ?? ''
    // The others only set the look, and are left out as comments are.
    const comment: Html = { type: 'html', value: `<!--${found.replaceAll('--', '- -')}-->` }
    parent.children.splice(index + 1, nodes, comment, ...(rest ? [rest] : []))
  })
}

interface Written {
  found: string
  /** How many nodes they are: in a description may stand code and emphasis. */
  nodes: number
  /** What follows them in the last node. */
  rest?: Text
}

function readAttributes(following: RootContent[]): Written | undefined {
  const [first] = following
  if (first?.type !== 'text' || !first.value.startsWith('{')) return undefined
  let text = ''
  for (const [index, node] of following.entries()) {
    if (!['text', 'inlineCode', 'emphasis', 'strong'].includes(node.type)) return undefined
    text += toString(node)
    const found = attributes.exec(text)?.[0]
    if (found === undefined) continue
    const value = text.slice(found.length)
    if (!value) return { found, nodes: index + 1 }
    return node.type === 'text' ? { found, nodes: index + 1, rest: { ...node, value } } : undefined
  }
  return undefined
}
