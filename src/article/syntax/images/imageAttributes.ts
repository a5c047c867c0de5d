import type { Root, RootContent, Text } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { imageWidth } from '../../nodes/imageWidth.ts'
import type { Omitted } from '../../nodes/omitted.ts'
import { withBackground } from './backgroundOf.ts'

const attributes =
  /^\{:(?:height|width) \d+(?:, :(?:height|width) \d+)?\}|^\{:?\s*(?:(?:[.#][\w:.-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s,"'{}]+))(?:[\s,]+|(?=\})))+\}/

/**
 * Create an mdast extension for attributes of Pandoc after an image: `![](a.png){.wide fig-alt="A"}` becomes `![A](a.png)`. The
 * description and the width are kept, the other attributes are left out. Also read a width that stands in the description:
 * `![A|300](a.png)` of Obsidian, `![bg right w:300](a.png)` of Marp.
 */
export function imageAttributesFromSyntax(): Extension {
  return { transforms: [takeAttributes, readDescriptions] }
}

function takeAttributes(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    const written = parent && index !== undefined && findAttributes(parent.children, index + 1)
    if (!written) return
    const { found, nodes, rest } = written
    image.alt ||= /(?<![\w-])(?:fig-)?alt=(["'])(.*?)\1/s.exec(found)?.[2]?.replace(/\s+/g, ' ') ?? ''
    const [, , share] = /(?<![\w-]):?width[= ](["']?)([^"'\s,}]+)\1/.exec(found) ?? []
    Object.assign(image, imageWidth(share))
    image.url = withBackground(
      image.url,
      [...found.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    )
    const omitted: Omitted = { type: 'omitted', rule: 'image-attributes', source: found }
    parent.children.splice(index + 1, nodes, omitted, ...(rest ? [rest] : []))
  })
}

/** Match a keyword of Marp in the description of an image, about its position, size or filter: `bg`, `w:300`, `blur`. */
const keyword =
  /^(?:bg|fit|contain|cover|auto|vertical|horizontal|(?:left|right|top|bottom|w|h|width|height|blur|brightness|contrast|opacity|saturate|sepia|grayscale|drop-shadow|hue-rotate|invert)(?::[\w.,%-]+)?|\d+%)$/

/** Match a colour in place of a URL. Marp takes it for the background of a slide: `![bg](#123456)`. */
const colour = /^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\(.*\)|[a-z]{3,12})$/i

/**
 * Match a link target in place of a URL. MyST shows that part of the article, or of another page, in place of the picture:
 * `![](#costs)`.
 */
const otherPart = /^(?:#(?![\da-f]{3,8}$)[a-z][\w:.-]*|xref:\S+)$/i

/** Take the size out of each description. Leave out an image that is only a colour or a link target. */
function readDescriptions(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    const alt = image.alt ?? ''
    if (parent && index !== undefined && !alt && otherPart.test(image.url)) {
      const source = `![](${image.url})`
      const place = image.position ? { position: image.position } : {}
      parent.children[index] = { type: 'omitted', rule: 'filled-in-directive', source, ...place }
      return
    }
    if (
      parent &&
      index !== undefined &&
      /(?:^|\s)bg(?:\s|$)|^$/.test(alt) &&
      colour.test(image.url) &&
      (alt || image.url.startsWith('#'))
    ) {
      const source = `![${alt}](${image.url})`
      parent.children[index] = {
        type: 'omitted',
        rule: 'image-attributes',
        source,
        ...(image.position ? { position: image.position } : {}),
      }
      return
    }
    const [, words = '', size] = /^(.*?)\\?\|(\d+)(?:x\d+)?$/.exec(alt) ?? []
    const keys = alt.split(/\s+/)
    const isMarp =
      keys.every((key) => keyword.test(key)) && keys.some((key) => /^(?:bg$|[wh](?:idth|eight)?:\d)/.test(key))
    if (size === undefined && !isMarp) return
    image.alt = isMarp ? '' : words
    Object.assign(image, imageWidth(size ?? keys.map((key) => /^w(?:idth)?:(.+)$/.exec(key)?.[1]).find(Boolean)))
  })
}

/** The attributes after an image. */
interface FoundAttributes {
  /** The attributes as written: `{.wide}`. */
  found: string
  /** The number of nodes that the attributes take up: several if a description contains code. */
  nodes: number
  /** The text after the attributes in the last node. */
  rest?: Text
}

/** Most nodes to look at after an image. Without a limit, a long row of images would take quadratic time. */
const mostNodes = 16

function findAttributes(children: readonly RootContent[], first: number): FoundAttributes | undefined {
  let text = ''
  for (let at = first; at < first + mostNodes; at += 1) {
    const node = children[at]
    // `inlineTemplateTags` puts the tag of a site's value, `{{ site.width }}`, before the value's name: skip the tag.
    if (node?.type === 'omitted' && node.rule === 'template-tag' && text) continue
    if (node?.type !== 'text' && node?.type !== 'inlineCode') return undefined
    text += node.value
    if (!text.startsWith('{')) return undefined
    const found = attributes.exec(text)?.[0]
    if (found === undefined) continue
    const nodes = at - first + 1
    const value = text.slice(found.length)
    if (!value) return { found, nodes }
    return node.type === 'text' ? { found, nodes, rest: { ...node, value } } : undefined
  }
  return undefined
}
