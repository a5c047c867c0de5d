import type { ElementContent, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import { htmlTagNames } from 'html-tag-names'
import { isSuperOrSubscript, nodeTypeOfTag, superOrSubscriptToText } from '../article/nodes/superOrSubscript.ts'
import { type Embed, linkTextOf, readEmbed } from '../article/syntax/embeds/embed.ts'
import { withoutBackLinks } from '../article/syntax/footnotes/dropBackLinks.ts'
import { withBackground } from '../article/syntax/images/backgroundOf.ts'
import { escapeTemplates } from '../article/syntax/templates/escapeTemplates.ts'

/** A piece of what HTML says: a line of text, an image, a link, an embed, a comment, or text that no browser shows. */
export interface HtmlPiece {
  type: 'text' | 'image' | 'link' | 'embed' | 'comment' | 'hidden'
  text: string
  /** Of an image: its description. */
  alt?: string
  title?: string
  /**
   * Of a line of text: how many links to headings it holds, if it holds nothing else, as a line of a table of contents
   * does. `NaN` if it has other words too. `Infinity` if one of the links stands directly in a list item.
   */
  headingLinks?: number
  /** Of an image: whether it stands in a heading. */
  inHeading?: boolean
  /** Of an embed: the embed, whose link text is `text`. */
  embed?: Embed
  /** The line of the HTML at which the piece begins, from 0. */
  line: number
}

/** Elements whose content no browser shows as text. */
const hidden = new Set(['script', 'style', 'iframe', 'object', 'video', 'audio', 'noscript', 'template', 'title'])

/** Inline elements: their tags end no line of text. */
const inline = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i input ins kbd label mark math nobr output picture q rb rp rt ruby s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
)

const known = new Set(htmlTagNames.filter((name) => name !== 'plaintext'))

const isHtmlName = (name: string) =>
  known.has(name) ||
  /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(name) ||
  (name === name.toUpperCase() && known.has(name.toLowerCase()))

/**
 * Tell whether a text is HTML: it begins with a comment or with a tag that HTML knows. `Array<T>` and `<MyButton>` are
 * text of the article. So is a formula or a drawing with tags that HTML does not know: `<math><mfrac>`.
 */
export function isHtml(value: string): boolean {
  if (/^\s*<(?:!--|!doctype\b)/i.test(value)) return true
  if (/^\s*<(?:\?|!\[CDATA\[)/.test(value)) return false
  const html = escapeTemplates(value)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(?<=<(style|script)\b[^<>]*>)[\s\S]*?(?=<\/\1\s*>)/gi, '')
  const names = [...html.matchAll(/<\/?([A-Za-z][\w:.-]*)/g)].map(([, name = '']) => name)
  if (names[0] === undefined || !isHtmlName(names[0])) return false
  return names.every(isHtmlName) || !/<\/?(?:math|svg)\b/i.test(html)
}

/** Escape tags that are not HTML, so that they become text, except in comments. */
function escapeUnknownTags(value: string): string {
  return value.replace(/<!--[\s\S]*?-->|<\/?([A-Za-z][\w:.-]*)/g, (found, name?: string) =>
    name === undefined || isHtmlName(name) ? found : found.replace('<', '&lt;'),
  )
}

/** Return the name of the element that a tag opens, if browsers do not show its content: `<script>` -> `script`. */
export function hiddenElement(tag: string): string | undefined {
  const name = /^<([a-z]+)/i.exec(tag)?.[1]?.toLowerCase()
  return name && hidden.has(name) ? name : undefined
}

/** Tell whether a tag ends a line of text, as `<p>` and `<br>` do; the words after it belong to another text. */
export function endsLine(tag: string): boolean {
  const name = /^<\/?([a-z][\w-]*)/i.exec(tag)?.[1]?.toLowerCase()
  return name !== undefined && !inline.has(name)
}

/** Read the pieces that a text of HTML says. Cut its text where a browser starts a new line. */
export function readHtml(value: string): HtmlPiece[] {
  // cast: @types/hast has no type for the `raw` nodes that hast-util-raw reads
  const node = {
    type: 'raw',
    value: escapeUnknownTags(escapeTemplates(value)),
    position: { start: { line: 1, column: 1, offset: 0 } },
  } as unknown as RootContent
  const tree = raw({ type: 'root', children: [node] })
  const pieces: HtmlPiece[] = []
  let open = false
  const walk = (node: RootContent | ElementContent, parent: string, isHidden: boolean, links: number): void => {
    const line = (node.position?.start.line ?? 1) - 1
    if (node.type === 'comment') pieces.push({ type: 'comment', text: node.value, line })
    else if (node.type === 'text') {
      const last = pieces.at(-1)
      const type = isHidden ? 'hidden' : 'text'
      const home = links || (/[\p{L}\p{N}]/u.test(node.value) ? Number.NaN : 0)
      if (open && last?.type === type) {
        last.text += node.value
        last.headingLinks = (last.headingLinks ?? 0) + home
      } else if (node.value.trim())
        pieces.push({ type, text: node.value, headingLinks: home, line: line + leadingLines(node.value) })
      open ||= Boolean(node.value.trim())
    } else if (node.type === 'element') {
      const { tagName, properties, children } = node
      if (!inline.has(tagName) || properties.dataTex === 'display') open = false
      const embed = readEmbed(node)
      if (embed?.poster) pieces.push({ type: 'image', text: embed.poster, alt: linkTextOf(embed), line })
      if (embed && (embed.address || !embed.poster))
        pieces.push({ type: 'embed', text: linkTextOf(embed), embed, line })
      if (tagName === 'img' && properties.src)
        pieces.push({
          type: isHidden ? 'hidden' : 'image',
          text: withBackground(String(properties.src), [properties.className ?? []].flat().map(String)),
          alt: String(properties.alt ?? ''),
          title: String(properties.title ?? ''),
          line,
        })
      const before = pieces.length
      const above = pieces.at(-1)
      const length = above?.text.length
      const leads = tagName === 'a' && String(properties.href ?? '').startsWith('#')
      const linksInside = leads ? (parent === 'li' ? Number.POSITIVE_INFINITY : 1) : links
      for (const child of tagName === 'template' && 'content' in node ? (node.content?.children ?? []) : children)
        walk(child, tagName, isHidden || hidden.has(tagName), linksInside)
      const last = pieces.at(-1)
      if ((tagName === 'sup' || tagName === 'sub') && last?.type === 'text') {
        const from = last === above ? length : 0
        const inside = last.text.slice(from)
        if (isSuperOrSubscript([{ type: 'text', value: inside }]))
          last.text = last.text.slice(0, from) + superOrSubscriptToText(nodeTypeOfTag[tagName], inside)
      }
      if (/^h[1-6]$/.test(tagName))
        for (const piece of pieces.slice(before)) if (piece.type === 'image') piece.inHeading = true
      // Put the link before the text that it is part of, because a link does not end the line.
      if (tagName === 'a' && properties.href) {
        const link: HtmlPiece = { type: 'link', text: String(properties.href), line }
        pieces.splice(open && pieces.at(-1)?.type === 'text' ? Math.min(before, pieces.length - 1) : before, 0, link)
      }
      if (!inline.has(tagName)) open = false
    }
  }
  if (tree.type === 'root') withoutBackLinks(tree)
  for (const child of tree.type === 'root' ? tree.children : []) walk(child, '', false, 0)
  return pieces
}

function leadingLines(text: string): number {
  return (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length
}
