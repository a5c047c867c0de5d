import type { Image, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/** A tag of a component of Vue, MDX or Slidev, or of an element that a site defines: `<carbon-user />`. */
export interface Tag {
  name: string
  /** The attributes as written: `text="beta" type="tip"`. */
  attributes: string
  /** Whether the tag closes itself: `<Badge />`. */
  isSelfClosing: boolean
  /** Whether it is a closing tag: `</Badge>`. */
  isClosing: boolean
  /** The whole tag as written. */
  source: string
}

const tag =
  /^<(?<slash>\/?)(?<name>(?=[A-Z][A-Z\d]*[a-z])[A-Z][\w.]*|[a-z][a-z\d]*(?:-[a-z\d]+)+|arrow)(?<attributes>(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*?)?)\s*(?<alone>\/?)>$/

const attribute = /(?<![\w:-])(?<name>[\w:-]+)=(?:"(?<double>[^"{}]+)"|'(?<single>[^'{}]+)')/g
/** Attributes whose value a site shows, the title first. */
const shownAttributes = ['title', 'label', 'text', 'header', 'summary', 'caption', 'description']
/** Match the names of attributes that are never shown, even if their value reads like words: `class="big red"`. */
const hiddenAttribute =
  /^(?:class(?:Name)?|style|id|d|viewBox|sizes|srcset|rel|transform|points|allow|.*[Ii]cons?|on[A-Z]\w*|.*:.*)$/
/** Match a value that reads like words: two words in a row, or two characters of Chinese, Japanese or Korean. */
const prose = /\p{L}[\p{L}\p{N}\p{P}]*\s+[\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{2}/u

const pictureFile = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#].*)?$/i
const address = /(?<![\w:-])(?:href|to|url|link)=["'](https?:\/\/[^"'\s]+)["']/

/**
 * Leave out the tags of components within a line, and keep the text between them: `<Version>3.1</Version>` becomes `3.1`, or
 * a link if the component has an address. Replace a self-closing tag with the words of its attributes:
 * `<Badge text="beta" />` becomes `beta`. A tag that nothing closes, such as `Array<Item>`, is text.
 */
export function inlineComponents(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    for (let at = 0; at < node.children.length; at += 1) {
      const tag = componentAt(node.children, at)
      if (!tag || tag.isClosing) continue
      const omitted = { ...omitTag(tag.source), ...placeOf(node.children[at]) }
      if (tag.isSelfClosing) {
        const image = node.type === 'heading' ? undefined : pictureOf(tag.attributes)?.image
        const [value] = wordsOf(tag.attributes).filter((words) => words !== image?.alt)
        if (image) {
          const caption: PhrasingContent[] = value ? [{ type: 'emphasis', children: [{ type: 'text', value }] }] : []
          node.children.splice(at, 1, omitted, { ...image, ...placeOf(node.children[at]) }, ...caption)
        } else if (value || tag.attributes.trim() || node.type === 'heading')
          node.children.splice(at, 1, omitted, ...(value ? [{ type: 'text' as const, value }] : []))
        continue
      }
      const end = endOfComponent(node.children, at, tag.name)
      if (end < 0) continue
      const inside = node.children.slice(at + 1, end)
      const url = urlOf(tag.attributes)
      // cast: the content holds no link, which mdast would not allow in a link
      const linked: PhrasingContent[] = url ? [{ type: 'link', url, title: null, children: inside as never[] }] : inside
      const closing = { ...omitTag(`</${tag.name}>`), ...placeOf(node.children[end]) }
      node.children.splice(at, end - at + 1, omitted, ...linked, closing)
    }
  })
}

/** Read the node at index `at` as the tag of a component. Return undefined if it is no such tag. */
export function componentAt(nodes: readonly PhrasingContent[], at: number): Tag | undefined {
  const node = nodes[at]
  if (node?.type !== 'html') return undefined
  const { name = '', attributes = '', slash, alone } = tag.exec(node.value)?.groups ?? {}
  return name
    ? { name, attributes, isSelfClosing: Boolean(alone), isClosing: Boolean(slash), source: node.value }
    : undefined
}

/** Return the index of the tag that closes a component, or -1. Components of the same name may nest in it. */
export function endOfComponent(nodes: readonly PhrasingContent[], at: number, name: string): number {
  let depth = 0
  for (let end = at; end < nodes.length; end += 1) {
    const other = componentAt(nodes, end)
    if (other?.name !== name || other.isSelfClosing) continue
    depth += other.isClosing ? -1 : 1
    if (depth === 0) return end
  }
  return -1
}

/**
 * Return the values of a component's attributes that a site shows, the title first: `text="beta" type="tip"` gives `['beta']`.
 * An attribute with any other name is shown if its value reads like words: `ask="What is it?"`.
 */
export function wordsOf(attributes: string): string[] {
  const values = valuesOf(attributes)
  const others = [...values].filter(
    ([name, value]) => !shownAttributes.includes(name) && !hiddenAttribute.test(name) && prose.test(value),
  )
  return [...shownAttributes.flatMap((name) => values.get(name) || []), ...others.map(([, value]) => value)]
}

/** A picture that a component shows: an image, or only its description if the site draws it. */
export interface ComponentPicture {
  image: Image | undefined
  description: string
}

/** Find the picture of a component: `src="a.png"` is its file, `alt` its description. A component that links elsewhere is a card. */
export function pictureOf(attributes: string): ComponentPicture | undefined {
  const values = valuesOf(attributes)
  const url = values.get('src') ?? ''
  const description = values.get('alt') ?? ''
  if (urlOf(attributes) !== undefined) return undefined
  if (!pictureFile.test(url)) return description ? { image: undefined, description } : undefined
  return { image: { type: 'image', url: url.replaceAll(' ', '%20'), alt: description }, description }
}

function valuesOf(attributes: string): Map<string, string> {
  return new Map(
    Array.from(attributes.matchAll(attribute), ({ groups }) => [
      groups?.name ?? '',
      (groups?.double ?? groups?.single ?? '').replace(/\s+/g, ' ').trim(),
    ]),
  )
}

/** Return the web address to which a component links, undefined if it has none. */
export function urlOf(attributes: string): string | undefined {
  return address.exec(attributes)?.[1]
}

export function omitTag(source: string): Omitted {
  return { type: 'omitted', rule: 'component-tag', source }
}

function placeOf(node: PhrasingContent | undefined) {
  return node?.position ? { position: node.position } : {}
}
