import type { PhrasingContent } from 'mdast'

/** Simplify a title: unwrap bold text, remove footnote references, images and space at both ends, and join lines with a space. */
export function plainTitle(nodes: PhrasingContent[]): PhrasingContent[] {
  const plain: PhrasingContent[] = []
  for (const node of nodes.flatMap(unwrap)) {
    const last = plain.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      plain[plain.length - 1] = { ...last, value: last.value + node.value }
    else plain.push(node)
  }
  const [first] = plain
  if (first?.type === 'text') plain[0] = { ...first, value: first.value.trimStart() }
  const last = plain.at(-1)
  if (last?.type === 'text') plain[plain.length - 1] = { ...last, value: last.value.trimEnd() }
  return plain.filter((node) => node.type !== 'text' || node.value)
}

function unwrap(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'strong':
      return node.children.flatMap(unwrap)
    case 'link':
      return [{ ...node, children: node.children.flatMap(unwrap) }]
    case 'break':
      return [{ type: 'text', value: ' ' }]
    case 'footnoteReference':
    case 'image':
      return []
    case 'text':
      return [{ ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }]
    default:
      return [node]
  }
}
