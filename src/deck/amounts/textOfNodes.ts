import type { PhrasingContent, Text } from 'mdast'
import type {} from './amount.ts'

/** The character that stands for code, a link, a formula or another node without plain text in the text of `textOfNodes`. */
export const objectCharacter = '\ufffc'

/**
 * Return the text of inline nodes, with the text of emphasis. Any other node, such as code, a link or a formula, becomes
 * one `objectCharacter`.
 */
export function textOfNodes(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : (textsOfEmphasis(node)?.map(valueOf).join('') ?? objectCharacter),
    )
    .join('')
}

/**
 * Turn stretches of the text of inline nodes into amounts. Their `start` and `end` are offsets in the text of
 * `textOfNodes`. Drop emphasis around an amount, because a number of 100 px needs none.
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

/** Return the text nodes of an emphasis. Return undefined if the node is no emphasis, or holds anything but text. */
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
