import type { Element, ElementContent, Nodes, Parents } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import { type Embed, linkTextOf, readEmbed, targetOf } from './embed.ts'

/** Match the names of elements that hold phrasing content. */
const phrasingElements = /^(?:p|h[1-6]|span|a|b|i|em|strong|td|th|x-markdown)$/

/**
 * Replace each embed with a link that has the embed's title, so that nothing is loaded and nothing is lost:
 * `<iframe src="https://a.example" title="Demo">` becomes `<p><a href="https://a.example">Demo</a></p>`. A poster that is a
 * local file stays as an image. It stands above the link, or before it in a line of text.
 */
export function linkEmbeds(tree: Nodes, file: VFile): void {
  visit(tree, 'element', (element: Element, index, parent: Parents | undefined) => {
    const embed = readEmbed(element)
    if (!embed || !parent || index === undefined) return
    if (!linkTextOf(embed) && !embed.poster) {
      const reason = `Cannot show an \`<${element.tagName}>\` that has no address to link to, expected one with a \`title\``
      report(file, { ruleId: 'embed', place: element.position, reason })
    }
    const [poster, link] = [picture(embed), linkOrText(embed)]
    const space: ElementContent[] = poster.length > 0 && link.length > 0 ? [{ type: 'text', value: ' ' }] : []
    const shown = isInLine(parent)
      ? withBreaks([...poster, ...space, ...link], parent.children, index)
      : [...poster, ...link].map((one) => h('p', [one]))
    // Notes stand in the order of their positions, and a message about a missing image names the line.
    for (const one of shown)
      visit(one, (node) => {
        node.position = element.position
      })
    parent.children.splice(index, 1, ...shown)
    return [SKIP, index + shown.length]
  })
}

function isInLine(parent: Parents): boolean {
  if (parent.type === 'element' && phrasingElements.test(parent.tagName)) return true
  return parent.children.some(
    (child) =>
      (child.type === 'text' && child.value.trim() !== '') ||
      (child.type === 'element' && /^(?:span|a|b|i|em|strong)$/.test(child.tagName)),
  )
}

/** Make an image of the poster of an embed. */
function picture({ poster, ...embed }: Embed): Element[] {
  return poster ? [h('img', { src: poster, alt: linkTextOf(embed) })] : []
}

function linkOrText(embed: Embed): ElementContent[] {
  const text = !embed.address && embed.poster ? '' : linkTextOf(embed)
  const target = targetOf(embed)
  if (!text) return []
  return target ? [h('a', { href: target }, text)] : [{ type: 'text', value: text }]
}

/** Put breaks around the content that replaces an embed, if the embed stood on a line of its own. */
function withBreaks(content: ElementContent[], around: Nodes[], index: number): ElementContent[] {
  const [before, after] = [around[index - 1], around[index + 1]]
  const opens = before?.type === 'text' && /\n\s*$/.test(before.value)
  const closes = after?.type === 'text' && /^\s*\n/.test(after.value)
  if (content.length === 0 || !(opens || before === undefined) || !(closes || after === undefined)) return content
  return [...(opens ? [h('br')] : []), ...content, ...(closes ? [h('br')] : [])]
}
