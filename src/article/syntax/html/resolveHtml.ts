import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { raw } from 'hast-util-raw'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast'
import { toString as hastToString } from 'hast-util-to-string'
import type { Emphasis, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { imageWidth } from '../../nodes/imageWidth.ts'
import { isPhrasing } from '../../nodes/isPhrasing.ts'
import {
  isSuperOrSubscript,
  nodeTypeOfTag,
  type SubOrSuperscript,
  superOrSubscriptToText,
} from '../../nodes/superOrSubscript.ts'
import { linkEmbeds } from '../embeds/linkEmbeds.ts'
import { withoutBackLinks } from '../footnotes/dropBackLinks.ts'
import { readImageTag } from '../images/readImageTag.ts'
import { toInline } from '../math/numberEquation.ts'
import { isDrawable } from '../math/readFormula.ts'
import { liftNotes } from '../notes/liftNotes.ts'
import { escapeTemplates } from '../templates/escapeTemplates.ts'
import { captionsLast } from './captionsLast.ts'
import { unclosedElementIn } from './findUnclosedTags.ts'
import { nameEmptyLink, nameLink } from './nameLink.ts'
import { nestProperly } from './nestProperly.ts'
import { placeParagraphs } from './placeParagraphs.ts'
import { termsToList } from './termsToList.ts'
import { withLightAndDark } from './withLightAndDark.ts'
import { writeListMarkers } from './writeListMarkers.ts'

declare module 'unist' {
  interface Data {
    /** The node type that an emphasis stands for while HTML is converted: a superscript or a subscript. */
    script?: SubOrSuperscript['type']
  }
}

/** Name of the element that stands for a node of Markdown while HTML is converted. The node replaces the element afterwards. */
const placeholder = 'x-markdown'

/** Name of the element that stands for speaker notes while HTML is converted, because sanitizing removes the class `notes`. */
const notesElement = 'x-notes'

/**
 * Block elements that are kept although GitHub's schema removes them. Without them the texts of adjacent blocks would be joined.
 */
const keptBlocks =
  'address article aside caption center fieldset figcaption figure footer form header hgroup legend main nav'.split(' ')

/**
 * GitHub's schema for sanitizing, which keeps a few more elements: `keptBlocks`, `<mark>`, `<u>` and the two above. It also
 * removes the content of elements that no browser shows.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), ...keptBlocks, 'mark', 'u', placeholder, notesElement],
  attributes: { ...defaultSchema.attributes, [placeholder]: ['dataIndex'], span: ['dataTex'] },
  strip: [...(defaultSchema.strip ?? []), 'style', 'iframe', 'object', 'noscript', 'template', 'title'],
}

/**
 * Convert the HTML in a tree to mdast: `<b>Fast</b>` becomes `strong`. Elements that mdast does not have are replaced
 * by their text; scripts, attributes and comments are dropped. The whole tree is converted at once, because elements
 * may open in one block and close in another.
 */
export function resolveHtml(tree: Root, file: VFile): void {
  visit(tree, 'link', nameEmptyLink)
  if (!holdsHtml(tree)) {
    liftNotes(tree)
    return
  }
  const originals: Nodes[] = []
  const hast: HastRoot = { type: 'root', children: tree.children.map((child) => toHast(child, originals)) }
  const html = raw(hast, { file })
  linkEmbeds(html, file)
  markNotes(html)
  withoutBackLinks(html)
  visit(html, 'element', (element: Element) => {
    writeListMarkers(element)
    nameLink(element)
    readImageTag(element)
  })
  const clean = sanitize(html, sanitizeSchema)
  const restore = (state: State, element: Element) => restoreNode(state, element, originals)
  const codeLike: Handle = (state, element) =>
    holdsMoreThanWords(element, originals) || !hasText(element)
      ? state.all(element)
      : defaultHandlers.code(state, withScriptsAsText(element))
  const codeLikes = Object.fromEntries(['code', 'kbd', 'samp', 'tt', 'var'].map((name) => [name, codeLike]))
  const pre: Handle = (state, element) => defaultHandlers.pre(state, withScriptsAsText(element))
  // An unclosed `<p>` contains all that follows, blocks too: convert its content to blocks.
  const p: Handle = (state, element) => state.toFlow(state.all(element))
  const figcaption: Handle = (state, element) =>
    state.toFlow(state.all(element)).map((block) => ({ ...block, data: { ...block.data, caption: true } }))
  const figure: Handle = (state, element) => captionsLast(state.toFlow(state.all(element)))
  const table: Handle = (state, element) => {
    const above = element.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'caption' ? state.toFlow(state.all(child)) : [],
    )
    return isForLayout(element, originals)
      ? [...above, ...cellsIn(element).flatMap((cell) => state.toFlow(state.all(cell)))]
      : [...above, defaultHandlers.table(state, element)]
  }
  const dl: Handle = (state, element) => termsToList(element, (inside) => state.toFlow(state.all(inside)))
  const picture: Handle = (state, element) => withLightAndDark(state.all(element), element)
  const img: Handle = (state, element) => ({
    ...defaultHandlers.img(state, element),
    ...imageWidth(element.properties.width),
  })
  const speakerNotes: Handle = (state, element) => {
    const children = state.toFlow(state.all(element))
    return { type: 'speakerNotes', children, ...(element.position ? { position: element.position } : {}) }
  }
  const script =
    (type: SubOrSuperscript['type']): Handle =>
    (state, element) =>
      asEmphasis(type, state.all(element))
  const scripts = { sup: script(nodeTypeOfTag.sup), sub: script(nodeTypeOfTag.sub) }
  const span: Handle = (state, element) => {
    const value = hastToString(element)
    // Check the formula, because the author may have written `data-tex` by hand.
    if (!element.properties.dataTex || !isDrawable(value, { display: false })) return state.all(element)
    if (element.properties.dataTex !== 'display') return { type: 'inlineMath', value: toInline(value) }
    return { type: 'inlineMath', value: toInline(value), data: { isDisplay: true, displayTex: value } }
  }
  const handlers = {
    ...scripts,
    span,
    [placeholder]: restore,
    [notesElement]: speakerNotes,
    pre,
    p,
    details: p,
    dl,
    figcaption,
    figure,
    img,
    ins: defaultHandlers.strong,
    mark: defaultHandlers.strong,
    picture,
    table,
    ...codeLikes,
  }
  const mdast = toMdast(clean, { handlers, document: true, newlines: true })
  tree.children = mdast.type === 'root' ? mdast.children : []
  placeParagraphs(tree)
  emphasisToScripts(tree)
  liftNotes(tree)
  nestProperly(tree)
}

/**
 * Make an emphasis that stands for a superscript or a subscript until `emphasisToScripts` replaces it. hast-util-to-mdast does
 * not know these two node types, and would end the paragraph at them.
 */
function asEmphasis(script: SubOrSuperscript['type'], children: Nodes[]): Emphasis {
  // cast: there may be blocks; `nestProperly` moves them out
  return { type: 'emphasis', data: { script }, children: children as PhrasingContent[] }
}

/** Write superscripts and subscripts inside code as text: `<code>P<sub>1</sub></code>` becomes `P₁`, not `P1`. */
function withScriptsAsText(element: Element): Element {
  const children = element.children.map((child): ElementContent => {
    if (child.type !== 'element') return child
    const { tagName } = child
    if (tagName !== 'sup' && tagName !== 'sub') return withScriptsAsText(child)
    return { type: 'text', value: superOrSubscriptToText(nodeTypeOfTag[tagName], hastToString(child)) }
  })
  return { ...element, children }
}

/**
 * Replace each emphasis of `asEmphasis` with a superscript or a subscript. Replace it with its content if that cannot be a
 * superscript or a subscript (`isSuperOrSubscript`).
 */
function emphasisToScripts(tree: Root): void {
  visit(tree, 'emphasis', (node, index, parent) => {
    const type = node.data?.script
    if (!type || !parent || index === undefined) return
    const { position, children } = node
    if (!isSuperOrSubscript(children)) {
      parent.children.splice(index, 1, ...children)
      return index
    }
    parent.children[index] = { type, children, ...(position ? { position } : {}) }
  })
}

/** Rename elements with the class `notes` to `notesElement`: `<aside class="notes">` of reveal.js. */
function markNotes(tree: Parameters<typeof sanitize>[0]): void {
  visit(tree, 'element', (element: Element) => {
    const { className } = element.properties
    if (Array.isArray(className) && className.includes('notes') && element.tagName !== placeholder)
      element.tagName = notesElement
  })
}

/**
 * Tell whether a table is there for layout only. Such a table has no header cells. Also, one of its cells contains blocks, or
 * more of its cells contain only images than contain text.
 */
function isForLayout(table: Element, originals: Nodes[]): boolean {
  const cells = cellsIn(table)
  const isBlock = ({ tagName, properties }: Element): boolean => {
    const original = tagName === placeholder ? originals[Number(properties.dataIndex)] : undefined
    return original
      ? !isPhrasing(original) && original.type !== 'paragraph'
      : /^(?:pre|ul|ol|table|h[1-6])$/.test(tagName)
  }
  const isPicture = ({ tagName, properties }: Element): boolean =>
    tagName === 'img' || (tagName === placeholder && originals[Number(properties.dataIndex)]?.type === 'image')
  const pictures = cells.filter((cell) => holds(cell, isPicture) && !hasText(cell))
  return (
    cells.every(({ tagName }) => tagName === 'td') &&
    (cells.some((cell) => holds(cell, isBlock)) || pictures.length > cells.filter(hasText).length)
  )
}

function cellsIn({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    return /^t[dh]$/.test(child.tagName) ? [child] : cellsIn(child)
  })
}

function holds({ children }: Element, suits: (inside: Element) => boolean): boolean {
  return children.some((child) => child.type === 'element' && (suits(child) || holds(child, suits)))
}

function hasText({ children }: Element): boolean {
  return children.some((child) =>
    child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && hasText(child),
  )
}

/**
 * Tell whether an element contains images or links. Code cannot contain these, but some authors put a frame around them with
 * `<kbd>`.
 */
function holdsMoreThanWords({ children }: Element, originals: Nodes[]): boolean {
  return children.some((child) => {
    if (child.type !== 'element') return false
    const original = child.tagName === placeholder && originals[Number(child.properties.dataIndex)]
    if (original && ['image', 'link'].includes(original.type)) return true
    return ['img', 'a'].includes(child.tagName) || holdsMoreThanWords(child, originals)
  })
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml))
}

/**
 * Convert a node to hast. HTML becomes a raw node. Any other node becomes a placeholder element; if the node contains HTML, the
 * element contains its converted children.
 */
function toHast(node: RootContent, originals: Nodes[], isInLine = false): ElementContent {
  // hast-util-raw reads raw nodes, whose type is declared by mdast-util-to-hast and not loaded here.
  if (node.type === 'html') return rawNode(node, isInLine) as unknown as ElementContent
  if (node.type === 'text') return { type: 'text', value: node.value }
  const index = originals.push(node) - 1
  // A placeholder holds the text of its node, because code keeps only the text of what it contains. The text is never
  // empty: otherwise the white space beside it would collapse.
  const words: ElementContent[] = [{ type: 'text', value: toString(node) || '-' }]
  const hasHtml = 'children' in node && holdsHtml(node)
  const isLine = isPhrasing(node) || ['paragraph', 'heading', 'tableCell'].includes(node.type)
  const children = hasHtml ? node.children.map((child) => toHast(child, originals, isLine)) : words
  const element: Element = { type: 'element', tagName: placeholder, properties: { dataIndex: index }, children }
  // Wrap a block in `<section>`, so that an element that is left open inside ends with the block. The placeholder's own
  // tag would not end it, because HTML does not know that tag.
  return hasHtml && !isPhrasing(node)
    ? { type: 'element', tagName: 'section', properties: {}, children: [element] }
    : element
}

/**
 * Convert HTML to a raw node. If the HTML is a block, close an element that would hide the blocks below. Also append `<!---->`:
 * it closes a comment that is still open, and changes nothing otherwise.
 */
function rawNode({ value, position }: Html, isInLine: boolean) {
  const open = unclosedElementIn(value)
  const end = isInLine ? '' : `${open ? `</${open}>` : ''}<!---->`
  return { type: 'raw', value: `${escapeTemplates(value)}${end}`, ...(position ? { position } : {}) }
}

/** Return the node that a placeholder stands for, with its converted children. */
function restoreNode(state: State, element: Element, originals: Nodes[]): Nodes | Nodes[] | undefined {
  const original = originals[Number(element.properties.dataIndex)]
  if (original?.type === 'superscript' || original?.type === 'subscript')
    return asEmphasis(original.type, holdsHtml(original) ? state.all(element) : original.children)
  if (!original || !('children' in original) || !holdsHtml(original)) return original
  // cast: the children may be invalid for this parent; `nestProperly` moves them
  return { ...original, children: state.all(element) } as Nodes
}
