import type { BlockContent, Html, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type {} from '../images/placeholder.ts'
import { calloutOf } from './componentTag.ts'
import {
  type ComponentPicture,
  componentAt,
  endOfComponent,
  omitTag,
  pictureOf,
  type Tag,
  urlOf,
  wordsOf,
} from './inlineComponents.ts'

const name = '(?:(?=[A-Z][A-Z\\d]*[a-z])[A-Z][\\w.]*|[a-z][a-z\\d]*(?:-[a-z\\d]+)+|arrow)'

/** Match a self-closing tag, `<Chart />`, or a closing one, `</Card>`. */
const lineTags = new RegExp(`<${name}(?:\\s+(?:"[^"]*"|'[^']*'|[^<>"'])*?)?\\s*/>|</${name}\\s*>`, 'g')

/**
 * Show the words in the attributes of components on lines of their own, because a site draws a card of these words:
 *
 * ```markdown
 * <Card title="First">Words.</Card>                           -> > ###### First
 *                                                                > Words.
 * <Photo src="a.png" alt="A" caption="Words." />                   -> ![A](a.png) Words.
 * <LinkCard title="More" href="https://a.org" description="Words." /> -> [More](https://a.org) Words.
 * ```
 *
 * The description of a picture that the site draws, `<Diagram alt="A tree" />`, becomes the placeholder of a missing picture. A
 * tag without words, `<Chart data={rows} />`, is left out. `inlineComponents` reads components within a line of text.
 */
export function blockComponents(tree: Root): void {
  visit(tree, ['html', 'paragraph'], (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'paragraph' || parent.type === 'heading') return
    // cast: the two types that `visit` was given
    const blocks = node.type === 'html' ? blocksOfHtml(node) : blocksOfParagraph(node as Paragraph)
    if (!blocks) return
    // cast: these blocks may stand wherever a paragraph or a block of HTML may
    parent.children.splice(index, 1, ...(blocks as never[]))
    return index + blocks.length
  })
}

function blocksOfHtml({ value, position }: Html): RootContent[] | undefined {
  if (value.replace(lineTags, '').trim() !== '') return undefined
  const tags = Array.from(value.matchAll(lineTags), ([written]) => componentAt([{ type: 'html', value: written }], 0))
  if (tags.some((tag) => !tag?.isClosing && !tag?.attributes.trim())) return undefined
  return tags.flatMap((tag) => (tag ? blocksOfTag(tag, [], position) : []))
}

/** Return the blocks of a paragraph of components. Return undefined if it has other content, or if no component has words. */
function blocksOfParagraph({ children, position }: Paragraph): RootContent[] | undefined {
  const blocks: RootContent[] = []
  let hasWords = false
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at]
    if (child?.type === 'break' || (child?.type === 'text' && child.value.trim() === '')) continue
    const tag = componentAt(children, at)
    const end = tag?.isSelfClosing ? at : tag && endOfComponent(children, at, tag.name)
    if (!tag || tag.isClosing || end === undefined || end < 0) return undefined
    hasWords ||= pictureOf(tag.attributes) !== undefined
    hasWords ||= wordsOf(tag.attributes).length > 0 || (!tag.isSelfClosing && calloutOfTag(tag) !== '')
    blocks.push(...blocksOfTag(tag, children.slice(at + 1, end), position))
    at = end
  }
  return hasWords ? blocks : undefined
}

function blocksOfTag(tag: Tag, inside: PhrasingContent[], position: Position | undefined): RootContent[] {
  const place = position ? { position } : {}
  const found = pictureOf(tag.attributes)
  const picture = found ? [blockOfPicture(found, place)] : []
  const [first, ...others] = wordsOf(tag.attributes).filter((words) => words !== found?.description)
  const url = urlOf(tag.attributes)
  const words: PhrasingContent[] = first ? splitCode(first) : []
  const title: PhrasingContent[] = url && first ? [{ type: 'link', url, children: words }] : words
  const more: PhrasingContent[] = others.flatMap((value) => [{ type: 'break' }, { type: 'text', value }])
  const omitted = { ...omitTag(tag.source), ...place }
  const data = found ? { data: { caption: true } } : {}
  if (tag.isSelfClosing || tag.isClosing)
    return [
      omitted,
      ...picture,
      ...(title.length > 0 ? [{ type: 'paragraph' as const, children: [...title, ...more], ...data, ...place }] : []),
    ]
  // cast: the content holds no link, which mdast would not allow in a link
  const linked: PhrasingContent[] = url && !first ? [{ type: 'link', url, children: inside as never[] }] : inside
  const body: BlockContent = { type: 'paragraph', children: [...linked, ...more], ...place }
  const callout = calloutOfTag(tag)
  const heading: PhrasingContent[] = first ? title : callout ? [{ type: 'text', value: callout }] : []
  if (heading.length === 0) return [omitted, ...picture, body]
  return [
    omitted,
    ...picture,
    { type: 'blockquote', children: [{ type: 'heading', depth: 6, children: heading, ...place }, body], ...place },
  ]
}

/**
 * Make the block of a picture. A picture that only the site can draw has a placeholder, because its description is no sentence of
 * the article.
 */
function blockOfPicture({ image, description }: ComponentPicture, place: { position?: Position }): RootContent {
  if (image) return { type: 'paragraph', children: [{ ...image, ...place }], ...place }
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: description }] }
  const children: BlockContent[] = [{ type: 'paragraph', children: [strong], ...place }]
  return { type: 'blockquote', data: { placeholder: true }, children, ...place }
}

/** Split a title into texts and code: `` Try `a()` ``. */
function splitCode(title: string): PhrasingContent[] {
  return title
    .split(/(`[^`]+`)/)
    .filter(Boolean)
    .map((part) =>
      /^`.+`$/.test(part) ? { type: 'inlineCode', value: part.slice(1, -1) } : { type: 'text', value: part },
    )
}

/** Return the label of a component that is a callout, such as `Warning`. Return an empty string for any other component. */
function calloutOfTag({ name, attributes }: Tag): string {
  return calloutOf(name, /(?<![\w:-])(?:type|kind|variant)=["'](\w+)["']/.exec(attributes)?.[1])
}
