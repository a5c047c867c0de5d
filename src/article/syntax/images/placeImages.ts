import type { Blockquote, Image, Link, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import type { RuleId } from '../../../messages/rules.ts'
import { type Article, isSection, type Section } from '../../article.ts'
import { imageName } from './imageName.ts'
import { isInlineFigure } from './liftImages.ts'

declare module 'unist' {
  interface Data {
    /** This stands for a figure that has no place in the deck. */
    placeholder?: boolean
    /** What an image is called where it is only said and nobody describes it. */
    imageName?: string
  }
}

/** What became of an image: its address in the deck, or why it has none. */
export type Placed = { url: string } | Unplaced

interface Unplaced {
  ruleId: RuleId
  reason: string
}

/** What became of each image, by the address that the article gives. */
export type Places = ReadonlyMap<string, Placed>

/** The addresses of all images of an article, as they are written, each once. */
export function imageUrls(article: Article): string[] {
  return [...new Set(holdersOf(article).flatMap((holder) => imagesIn(holder).map(({ url }) => url)))]
}

/**
 * Let each image of an article lead to its place in the deck. For one that has none its description stands, with a
 * link when it lies elsewhere, in a quote of its own where the image was a figure; and a message on the file says why.
 *
 * @param places holds all of `imageUrls`
 */
export function placeImages(article: Article, places: Places, file: VFile): void {
  for (const holder of holdersOf(article)) {
    for (const image of imagesIn(holder)) complain(file, image, placeOf(image, places))
    // In one walk: what has been placed is not looked at again, its address is the deck's.
    visit(holder, (node: Node, index, parent: Parent | undefined) => {
      if (!parent || index === undefined) return
      if (isParagraph(node)) {
        const [figure, ...others] = node.children
        if (!figure || others.length > 0 || !isInlineFigure(figure)) return
        const blocks = placeFigure(figure, node, places)
        parent.children.splice(index, 1, ...blocks)
        return index + blocks.length
      }
      if (!isImage(node)) return
      const place = placeOf(node, places)
      if ('url' in place) {
        node.data = { ...node.data, imageName: nameOf(node) }
        node.url = place.url
      } else parent.children[index] = parent.type === 'link' ? words(node) : describe(node)
      return index + 1
    })
  }
}

/** All that holds images: the blocks, and the titles and footnotes, which stand beside the tree. */
function holdersOf({ root, title, subtitle, footnotes }: Article): Parent[] {
  const sections = sectionsIn(root)
  const titles = [title, subtitle, ...sections.map((section) => section.title)]
  return [
    root,
    ...sections.map(({ notes }) => ({ type: 'root', children: notes })),
    ...titles.map((children) => ({ type: 'paragraph', children })),
    ...footnotes.values(),
  ]
}

function sectionsIn(section: Section): Section[] {
  return [section, ...section.children.filter(isSection).flatMap(sectionsIn)]
}

function imagesIn(tree: Parent): Image[] {
  const images: Image[] = []
  visit(tree, (node: Node) => {
    if (isImage(node)) images.push(node)
  })
  return images
}

function isImage(node: Node): node is Image {
  return node.type === 'image'
}

function isParagraph(node: Node): node is Paragraph {
  return node.type === 'paragraph'
}

function placeOf({ url }: Image, places: Places): Placed {
  const place = places.get(url)
  if (!place) throw new Error(`no place for the image \`${url}\``)
  return place
}

/**
 * An image alone, or inside of a link: a link that leads elsewhere than to the image comes before it, in words. What
 * nobody describes is called by its title or its file's name, since a reader who cannot see it else learns of nothing.
 */
function placeFigure(figure: PhrasingContent, from: Paragraph, places: Places): RootContent[] {
  const link = figure.type === 'link' ? figure : undefined
  return imagesIn({ type: 'paragraph', children: [figure] }).flatMap((image): RootContent[] => {
    const place = placeOf(image, places)
    const leading = link && link.url !== image.url ? { ...link, children: [words(image)] } : undefined
    if ('reason' in place) return [quote([leading ?? describe(image)], from)]
    const shown: Paragraph = { ...from, children: [{ ...image, alt: nameOf(image), url: place.url }] }
    return leading ? [{ ...from, children: [leading] }, shown] : [shown]
  })
}

function nameOf({ alt, title, url }: Image): string {
  return alt?.trim() || title || imageName(url)
}

/** The words that stand for a figure. */
function quote(children: PhrasingContent[], from: Paragraph): Blockquote {
  const data = { ...from.data, placeholder: true }
  return { ...from, type: 'blockquote', data, children: [{ ...from, children: [{ type: 'strong', children }] }] }
}

/** Tell whether a block stands for a figure that has no place in the deck. */
export function isPlaceholder({ data }: RootContent): boolean {
  return data?.placeholder === true
}

function describe(image: Image): PhrasingContent {
  if (!isRemote(image.url)) return words(image)
  const url = image.url.startsWith('//') ? `https:${image.url}` : image.url
  return { type: 'link', url, children: [words(image)] } satisfies Link
}

/** Tell whether an image lies on another host. */
export function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url)
}

/** What the article says of the image: its description, its title, or, where it says nothing, its address. */
function words({ alt, title, url }: Image): PhrasingContent {
  return { type: 'text', value: [alt, title].find((text) => text?.trim()) ?? url }
}

function complain(file: VFile, image: Image, place: Placed): void {
  if ('url' in place) return
  report(file, { ...place, place: image.position })
}
