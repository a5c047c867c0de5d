import type { PhrasingContent, Text } from 'mdast'
import type {} from './amount.ts'

/** The character that stands in a plain text for a node that is no text: code, a link, a formula. */
export const objectCharacter = '\ufffc'

/**
 * Return the plain text of inline nodes, emphasis included. Each other node (code, a link, a formula) becomes one
 * `objectCharacter`.
 */
export function textOfNodes(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : (textsOfEmphasis(node)?.map(valueOf).join('') ?? objectCharacter),
    )
    .join('')
}

/**
 * Turn stretches of inline nodes into amounts; `start` and `end` are offsets in `textOfNodes`. Drop emphasis around an
 * amount, because a number of 100 px needs none.
 */
export function withAmounts(
  nodes: readonly PhrasingContent[],
  stretches: readonly { start: number; end: number }[],
): PhrasingContent[] {
  let offset = 0
  return nodes.flatMap((node): PhrasingContent[] => {
    const start = offset
    offset += textOfNodes([node]).length
    const within = stretches.filter((stretch) => stretch.start >= start && stretch.end <= offset)
    if (within.length === 0) return [node]
    const value = textOfNodes([node])
    let at = 0
    const cut = within.flatMap((stretch): PhrasingContent[] => {
      const [from, to] = [stretch.start - start, stretch.end - start]
      const before = text(value.slice(at, from))
      at = to
      return [...before, { type: 'amount', children: text(value.slice(from, to)) }]
    })
    return [...cut, ...text(value.slice(at))]
  })
}

/** Return the texts of an emphasis that holds only text. */
function textsOfEmphasis(node: PhrasingContent): Text[] | undefined {
  if (node.type !== 'strong' && node.type !== 'emphasis') return undefined
  const texts = node.children.filter((child) => child.type === 'text')
  return texts.length === node.children.length ? texts : undefined
}

function valueOf({ value }: Text): string {
  return value
}

function text(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
