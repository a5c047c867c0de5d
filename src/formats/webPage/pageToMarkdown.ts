import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { stringify } from 'yaml'
import type { Converted } from '../converted.ts'
import { blockToMarkdown, hastToBlocks, visitElements } from '../hastToBlocks.ts'
import { MarkdownText } from '../markdownText.ts'
import { tidyHast } from '../tidyHast.ts'

/** Elements that are removed, because they are no part of the article, or show nothing. */
const removedElements = new Set(
  'nav aside footer form button dialog script style template noscript svg select input textarea'.split(' '),
)

/**
 * Convert the article of a web page to Markdown: the page's `<article>`, else its `<main>`, else its whole body,
 * without `removedElements` such as `<nav>`.
 *
 * @param address the page's URL, to resolve relative URLs; undefined for a file
 */
export function pageToMarkdown(html: string, address?: string): Converted {
  const tree = fromHtml(html)
  const text = new MarkdownText()
  const article = findArticle(tree)
  const facts = factsOf(tree, article)
  text.add(Object.keys(facts).length > 0 ? `---\n${stringify(facts)}---` : '', {
    number: 1,
    name: 'the head of the page',
  })
  const content = cleaned(article)
  if (address) resolveProperties(content, address)
  for (const block of blocksIn(content)) {
    const line = block.position?.start.line ?? 1
    for (const mdast of hastToBlocks({ type: 'root', children: block.type === 'element' ? tidyHast(block) : [block] }))
      text.add(blockToMarkdown(mdast), { number: line, name: `line ${mdast.position?.start.line ?? line}` })
  }
  return {
    markdown: String(text),
    original: { format: 'page', content: html, parts: text.parts, files: new Map() },
    problems: [],
  }
}

/** Find the element that holds the article: the `<article>` if there is exactly one, else `<main>`, else the body. */
function findArticle(tree: HastRoot): Element {
  const found: Record<'article' | 'main' | 'body', Element[]> = { article: [], main: [], body: [] }
  visitElements(tree, (element) => {
    const { tagName, properties } = element
    if (tagName === 'article' || properties.itemProp?.toString() === 'articleBody') found.article.push(element)
    else if (tagName === 'main' || properties.role === 'main') found.main.push(element)
    else if (tagName === 'body') found.body.push(element)
  })
  const [article, ...others] = found.article
  const whole = found.main[0] ?? found.body[0] ?? { type: 'element', tagName: 'body', properties: {}, children: [] }
  return article && others.length === 0 ? article : whole
}

/** Return the element without hidden elements and without `removedElements`. */
function cleaned(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'comment') return []
    if (child.type !== 'element') return [child]
    const { tagName, properties } = child
    const isHidden = properties.hidden !== undefined || properties.ariaHidden === 'true'
    return removedElements.has(tagName) || isHidden ? [] : [withSource(cleaned(child))]
  })
  return { ...element, children }
}

/** Set `src` of an image from `data-src`. Pages keep the URL there for a script that loads images late. */
function withSource(element: Element): Element {
  const { src, dataSrc } = element.properties
  if (element.tagName !== 'img' || typeof dataSrc !== 'string' || (src && !/^data:/.test(String(src)))) return element
  return { ...element, properties: { ...element.properties, src: dataSrc } }
}

function resolveProperties(tree: Element, address: string): void {
  visitElements(tree, ({ properties }) => {
    for (const name of ['src', 'href', 'poster', 'data']) {
      const value = properties[name]
      if (typeof value !== 'string' || value.startsWith('#')) continue
      if (URL.canParse(value, address)) properties[name] = new URL(value, address).href
    }
  })
}

/** List the blocks of an element. Replace an element such as `<div>` that only wraps blocks by these blocks. */
function blocksIn({ children }: Element): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' &&
    /^(?:div|section|article|main|header|hgroup|center)$/.test(child.tagName) &&
    holdsBlock(child)
      ? blocksIn(child)
      : [child],
  )
}

function holdsBlock({ children }: Element): boolean {
  return children.some(
    (child) =>
      child.type === 'element' &&
      /^(?:p|h[1-6]|ul|ol|pre|table|blockquote|figure|div|section|article|header|hr|dl|details)$/.test(child.tagName),
  )
}

/** Read title, author, date and language from the head of a page. Skip the title if the article has an `<h1>`. */
function factsOf(tree: HastRoot, article: Element): Record<string, string> {
  const metas = new Map<string, string>()
  let title = ''
  let lang = ''
  visitElements(tree, (element) => {
    const { tagName, properties } = element
    const name = String(properties.property ?? properties.name ?? '').toLowerCase()
    if (tagName === 'meta' && name && !metas.has(name)) metas.set(name, String(properties.content ?? '').trim())
    if (tagName === 'title') title ||= toString(element).trim()
    if (tagName === 'html') lang = String(properties.lang ?? '')
  })
  let hasTitle = false
  visitElements(article, ({ tagName }) => {
    hasTitle ||= tagName === 'h1'
  })
  const titleInHead = hasTitle ? '' : (metas.get('og:title') ?? title)
  const author = metas.get('author') ?? ''
  const date = metas.get('article:published_time')?.slice(0, 10) ?? ''
  const facts = { title: titleInHead, author, date, lang }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
}
