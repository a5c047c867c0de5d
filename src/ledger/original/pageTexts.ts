import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { OriginalText } from './originalText.ts'

/** Match elements with content that is no text of the page. */
const unread = /^(?:head|script|style|noscript|template|svg|math|select|textarea|iframe|object|video|audio)$/

/**
 * Match elements that are no part of an article, such as navigation, even if they lie inside of its element.
 */
const frame = /^(?:nav|aside|footer|form|button|dialog)$/

/** Match inline elements, which end no line of text. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/

/**
 * Read the texts of a web page, block by block. This reader shares nothing but the HTML parser with `formats/webPage/`,
 * which converts the page to the article, because it has to find what that code loses.
 */
export function pageTexts(html: string): OriginalText[] {
  const tree = fromHtml(html)
  const home = homeOf(tree)
  const found: OriginalText[] = []
  let text = ''
  let part = 1
  const walk = (node: Nodes, isOutside: boolean): void => {
    if (node.type === 'text') {
      if (!text.trim()) part = node.position?.start.line ?? part
      text += node.value
    }
    if (node.type !== 'element' && node.type !== 'root') return
    if (node.type === 'element' && unread.test(node.tagName)) return
    const isContentOutside = node === home ? false : isOutside || (node.type === 'element' && isFrame(node))
    const breaks = node.type === 'root' || !inline.test(node.tagName)
    if (breaks) flush(isOutside)
    for (const child of node.children) walk(child, isContentOutside)
    if (breaks) flush(isContentOutside)
  }
  const flush = (isOutside: boolean): void => {
    if (text.trim()) found.push({ text, part, ...(isOutside ? { rule: 'page-frame' } : {}) })
    text = ''
  }
  walk(tree, true)
  return found
}

function isFrame({ tagName, properties }: Element): boolean {
  return frame.test(tagName) || properties.hidden !== undefined || properties.ariaHidden === 'true'
}

/** Find the element that holds the article: the only `article`, else `main`, else `body`. */
function homeOf(tree: Nodes): Element | undefined {
  const all: Element[] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'element') all.push(node)
    if ('children' in node) node.children.forEach(collect)
  }
  collect(tree)
  const articles = all.filter(
    ({ tagName, properties }) => tagName === 'article' || properties.itemProp?.toString() === 'articleBody',
  )
  const main = all.find(({ tagName, properties }) => tagName === 'main' || properties.role === 'main')
  return articles.length === 1 ? articles[0] : (main ?? all.find(({ tagName }) => tagName === 'body'))
}
