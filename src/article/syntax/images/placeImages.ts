import type { Blockquote, Image, Link, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import type { RuleId } from '../../../messages/rules.ts'
import { type Article, isSection, type Section } from '../../article.ts'
import { imageName } from './imageName.ts'
import { isInlineFigure } from './liftImages.ts'
import type {} from './placeholder.ts'
import { readableUrl } from './readableUrl.ts'
import { replacePlaceholdersInItems } from './replacePlaceholdersInItems.ts'

declare module 'unist' {
  interface Data {
    /** The description of an image, else its title or file name. Speaker notes name the image by it. */
    imageName?: string
  }
}

/** Where the deck finds an image: its URL there, or a message that says why the deck cannot show it. */
export type ImagePlace = { url: string } | Unplaced

interface Unplaced {
  ruleId: RuleId
  reason: string
}

/** The `ImagePlace` of each image, by the URL of the image in the article. */
export type ImagePlaces = ReadonlyMap<string, ImagePlace>

/** Collect the URLs of all images of an article, each once. */
export function imageUrls(article: Article): string[] {
  return [...new Set(holdersOf(article).flatMap((holder) => imagesIn(holder).flatMap(urlsOf)))]
}

/**
 * Replace the URL of each image with its URL in the deck. Report an image that the deck cannot show, and replace it with its
 * description. The description becomes a link if the image is remote, and stands in a quote if the image is a figure.
 * `![Plan](https://a.example/p.png)` becomes `> **[Plan](https://a.example/p.png)**`.
 *
 * @param places has a place for each of `imageUrls`
 */
export function placeImages(article: Article, places: ImagePlaces, file: VFile): void {
  for (const holder of holdersOf(article)) {
    for (const image of imagesIn(holder)) reportUnplaced(file, image, placeOf(image, places))
    // Visit each image only once, because `places` does not know its new URL.
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
        node.data = { ...placeDark(node.data, places), imageName: nameOf(node) }
        node.url = place.url
      } else parent.children[index] = parent.type === 'link' ? descriptionOf(node) : linkOrDescription(node)
      return index + 1
    })
    replacePlaceholdersInItems(holder)
  }
}

/** Collect all nodes that may contain images: the outline, and the titles, notes and footnotes, which are not part of it. */
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

function urlsOf({ url, data }: Image): string[] {
  return data?.dark === undefined ? [url] : [url, data.dark]
}

/**
 * Replace the URL of the image for a dark background. Remove the URL if the deck cannot show that image: the light one is shown
 * then.
 */
function placeDark(data: Image['data'], places: ImagePlaces): Image['data'] {
  const { dark, ...others } = data ?? {}
  const place = dark === undefined ? undefined : places.get(dark)
  return place && 'url' in place ? { ...others, dark: place.url } : others
}

function isImage(node: Node): node is Image {
  return node.type === 'image'
}

function isParagraph(node: Node): node is Paragraph {
  return node.type === 'paragraph'
}

function placeOf({ url }: Image, places: ImagePlaces): ImagePlace {
  const place = places.get(url)
  if (!place) throw new Error(`no place for the image \`${url}\``)
  return place
}

/**
 * Return the blocks that replace a figure, which is an image or a link around images. If the link leads elsewhere than to the
 * image itself, it becomes a paragraph above the image. An image without a description gets its title or its file name as its
 * description.
 */
function placeFigure(figure: PhrasingContent, from: Paragraph, places: ImagePlaces): RootContent[] {
  const link = figure.type === 'link' ? figure : undefined
  return imagesIn({ type: 'paragraph', children: [figure] }).flatMap((image): RootContent[] => {
    const place = placeOf(image, places)
    const linkAbove = link && link.url !== image.url ? { ...link, children: [descriptionOf(image)] } : undefined
    if ('reason' in place) return [quoteOf([linkAbove ?? linkOrDescription(image)], from)]
    const placed: Image = { ...image, alt: nameOf(image), url: place.url }
    if (image.data?.dark) placed.data = placeDark(image.data, places)
    const shown: Paragraph = { ...from, children: [placed] }
    return linkAbove ? [{ ...from, children: [linkAbove] }, shown] : [shown]
  })
}

function nameOf({ alt, title, url }: Image): string {
  return alt?.trim() || title || imageName(url)
}

/** Make the quote that replaces a figure. */
function quoteOf(children: PhrasingContent[], from: Paragraph): Blockquote {
  const data = { ...from.data, placeholder: true }
  return { ...from, type: 'blockquote', data, children: [{ ...from, children: [{ type: 'strong', children }] }] }
}

function linkOrDescription(image: Image): PhrasingContent {
  if (!isRemote(image.url)) return descriptionOf(image)
  const url = image.url.startsWith('//') ? `https:${image.url}` : image.url
  return { type: 'link', url, children: [descriptionOf(image)] } satisfies Link
}

/** Tell whether an image lies on another host. */
export function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url)
}

/** Return a text with the description of an image, else its title, else its URL without escapes such as `%20`. */
function descriptionOf({ alt, title, url }: Image): PhrasingContent {
  return { type: 'text', value: [alt, title].find((text) => text?.trim()) ?? readableUrl(url) }
}

function reportUnplaced(file: VFile, image: Image, place: ImagePlace): void {
  if ('url' in place) return
  report(file, { ...place, place: image.position })
}
