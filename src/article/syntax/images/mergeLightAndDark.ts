import type { Image, PhrasingContent, Root } from 'mdast'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { Section } from '../../article.ts'
import { backgroundOf } from './backgroundOf.ts'

declare module 'unist' {
  interface Data {
    /** The URL of the image to show in place of this one on a dark background. */
    dark?: string
  }
}

/**
 * Merge two images beside each other into one, if one is for a light background and the other for a dark background. Keep the URL of
 * the light one, with the URL of the dark one in `data.dark`.
 */
export function mergeLightAndDark(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node)) return
    let before: { image: Image; at: number } | undefined
    for (let at = 0; at < node.children.length; at += 1) {
      const child = node.children[at]
      const image = imageIn(child)
      if (!image || !backgroundOf(image.url)) {
        if (!isSpace(child)) before = undefined
        continue
      }
      if (!before || backgroundOf(before.image.url) === backgroundOf(image.url)) {
        before = { image, at }
        continue
      }
      const [light, dark] = backgroundOf(image.url) === 'dark' ? [before.image, image] : [image, before.image]
      Object.assign(before.image, {
        url: light.url,
        alt: light.alt || dark.alt,
        data: { ...before.image.data, dark: dark.url },
      })
      node.children.splice(before.at + 1, at - before.at)
      at = before.at
      before = undefined
    }
  })
}

/** Return the node if it is an image. If it is a link or a paragraph that contains nothing but an image, return that image. */
function imageIn(node: Parent['children'][number] | undefined): Image | undefined {
  // cast: all nodes of the tree are mdast
  const content = node as PhrasingContent | { type: 'paragraph'; children: PhrasingContent[] } | undefined
  if (content?.type === 'image') return content
  if (content?.type !== 'link' && content?.type !== 'paragraph') return undefined
  const [first, ...others] = content.children.filter((child) => !isSpace(child))
  return others.length === 0 ? imageIn(first) : undefined
}

function isSpace(node: Parent['children'][number] | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && 'value' in node && String(node.value).trim() === '')
}

/** Return a copy of a section that shows the images for a dark background. Return the section itself if it has none. */
export function onDarkGround(section: Section): Section {
  let hasDark = false
  visit(section, (node: Node) => {
    hasDark ||= node.data?.dark !== undefined
  })
  if (!hasDark) return section
  // Do not change the article, because it is planned again for other audiences.
  const copy = structuredClone(section)
  visit(copy, (node: Node) => {
    if (node.type === 'image' && 'url' in node && node.data?.dark) node.url = node.data.dark
  })
  return copy
}
