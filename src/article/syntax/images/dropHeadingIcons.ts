import type { Heading, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/** The greatest width of a picture that is an icon, in px. */
const widestIcon = 64

const imageTag = /<img\b[^<>]*>/gi
const headingTags = /<(h[1-6])\b[^<>]*>(?:(?!<\/?h[1-6]\b)[\s\S])*<\/\1\s*>/gi

/**
 * Leave out the icons of headings, which a slide would show as figures: `## <img src="a.png" width="20"> Start`. An icon is a
 * picture without a description. It is at most `widestIcon` px wide, or stands between words.
 */
export function dropHeadingIcons(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    if (!heading.children.some(isWords)) return
    heading.children = heading.children.map((node, at) => {
      if (!isIcon(node, heading, at)) return node
      const source = node.type === 'html' ? node.value : node.type === 'image' ? node.url : ''
      return omit(source, node)
    })
    joinSpaces(heading)
  })
  visit(tree, 'html', (html, index, parent) => {
    if (!parent || index === undefined || parent.type === 'heading' || parent.type === 'paragraph') return
    const omitted: Omitted[] = []
    html.value = html.value.replace(headingTags, (heading) => {
      const rest = heading.replace(imageTag, (tag) => (isIconTag(tag) ? '' : tag))
      if (rest === heading || !/\S/.test(rest.replace(/<[^<>]*>/g, ''))) return heading
      for (const [tag] of heading.matchAll(imageTag)) if (isIconTag(tag)) omitted.push(omit(tag, html))
      return rest
    })
    // cast: what is left out may stand wherever HTML may
    parent.children.splice(index, 0, ...(omitted as never[]))
    return index + omitted.length + 1
  })
}

function omit(source: string, { position }: PhrasingContent): Omitted {
  return { type: 'omitted', rule: 'icon', source, ...(position ? { position } : {}) }
}

/** Tell whether a tag is an `<img>` without a description that is at most `widestIcon` px wide or high. */
function isIconTag(tag: string): boolean {
  if (!/^<img\b[^<>]*>$/i.test(tag) || /\salt=(?:"[^"]*\w|'[^']*\w|[^\s"'>])/i.test(tag)) return false
  const [, size] = /\s(?:width|height)=["']?(\d+)(?:px)?["'\s/>]/i.exec(tag) ?? []
  return size !== undefined && Number(size) <= widestIcon
}

function isIcon(node: PhrasingContent, { children }: Heading, at: number): boolean {
  if (node.type === 'html') return isIconTag(node.value)
  if (node.type !== 'image' || node.alt) return false
  const width = Number(node.data?.width ?? Number.NaN)
  return width <= widestIcon || (children.slice(0, at).some(isWords) && children.slice(at + 1).some(isWords))
}

function isWords(node: PhrasingContent): boolean {
  return (
    node.type !== 'image' &&
    node.type !== 'html' &&
    node.type !== 'break' &&
    !(node.type === 'text' && !node.value.trim())
  )
}

/** Keep only one of the two spaces around each `omitted` node. */
function joinSpaces({ children }: Heading): void {
  for (const [at, node] of children.entries()) {
    const [before, after] = [children[at - 1], children[at + 1]]
    if (node.type !== 'omitted' || after?.type !== 'text') continue
    if (at === 0 || (before?.type === 'text' && /\s$/.test(before.value))) after.value = after.value.trimStart()
  }
}
