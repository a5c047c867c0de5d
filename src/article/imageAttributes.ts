import type { Root } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'

const attributes = /^\{:?\s*(?:(?:[.#][\w:.-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s,"'{}]+))(?:[\s,]+|(?=\})))+\}/

/** Of attributes that Pandoc reads behind an image, `![](a.png){.wide fig-alt="A"}`, keep what describes it. */
export function imageAttributesFromSyntax(): Extension {
  return { transforms: [keepDescriptions] }
}

function keepDescriptions(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1]
    const found = next?.type === 'text' ? attributes.exec(next.value)?.[0] : undefined
    if (!parent || index === undefined || next?.type !== 'text' || found === undefined) return
    image.alt ||= /\b(?:fig-)?alt=(["'])(.*?)\1/s.exec(found)?.[2]?.replace(/\s+/g, ' ') ?? ''
    next.value = next.value.slice(found.length)
    // The others only set the look, and are left out as comments are.
    parent.children.splice(index + 1, next.value ? 0 : 1, {
      type: 'html',
      value: `<!--${found.replaceAll('--', '- -')}-->`,
    })
  })
}
