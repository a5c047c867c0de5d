import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PhrasingContent, RootContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { type Article, isSection, type Section } from '../../article/article.ts'
import { isDiagram } from '../../article/nodes/diagram.ts'
import type { Entry } from '../../ledger/entries.ts'
import type { References } from './references.ts'
import { slidePicture } from './slidePicture.ts'
import { toSafeHtml } from './toSafeHtml.ts'
import type { SlideFacts } from './toSlideFacts.ts'

/** Make the body of a handout that contains the whole article, with each slide in the margin beside its text. */
export function articleBody(
  { title, subtitle, frontMatter, root, footnotes }: Article,
  entries: Entry[],
  slides: SlideFacts[],
  references: References,
): Element[] {
  const shown = new Set<number>()
  const noted: string[] = []

  const inlineOf = (children: PhrasingContent[]) => htmlOf([{ type: 'paragraph', children }]).flatMap(contentOf)

  const htmlOf = (blocks: RootContent[]): ElementContent[] => {
    const html = toSafeHtml({ type: 'root', children: blocks }, noted)
    references.mark(html)
    return html.children.filter((child) => child.type !== 'doctype')
  }

  const slideOf = slideFinder(entries)

  const asideOf = (block: RootContent | undefined): Element[] => {
    const slide = block && slideOf(block)
    const facts = slide === undefined || shown.has(slide) ? undefined : slides[slide - 1]
    if (!facts) return []
    shown.add(facts.slide)
    const caption = h('p.caption', h('span.number', `${facts.slide}`))
    return [h('aside', { id: `slide-${facts.slide}` }, [slidePicture(facts), caption])]
  }

  const blockOf = (block: RootContent): ElementContent[] => {
    const facts = isDiagram(block) ? slides[(slideOf(block) ?? 0) - 1] : undefined
    if (!facts) return htmlOf([block])
    shown.add(facts.slide)
    return [h('div.figure', { id: `slide-${facts.slide}` }, slidePicture(facts))]
  }

  const sectionOf = ({ number, title, depth, children }: Section): Element => {
    const first = children.findIndex(isSection)
    const own = children.slice(0, first < 0 ? children.length : first).filter((child) => !isSection(child))
    const heading = [...(number === undefined ? [] : [h('span.number', number), ' ']), ...inlineOf(title)]
    return h('section', [
      h('div.passage', [
        ...asideOf(own.find((block) => !isDiagram(block))),
        ...(heading.length > 0 ? [h(`h${Math.min(depth + 1, 6)}`, heading)] : []),
        ...own.flatMap((block) => [...(isDiagram(block) ? [] : asideOf(block)), ...blockOf(block)]),
      ]),
      ...children.slice(own.length).flatMap((child) => (isSection(child) ? [sectionOf(child)] : blockOf(child))),
    ])
  }

  const byline = [frontMatter.author, frontMatter.date].filter(Boolean).join(' · ')
  const body = sectionOf({ ...root, title: [], depth: 0 })
  const notes = noted.flatMap((identifier, at) => {
    const definition = footnotes.get(identifier)
    return definition ? [h('li', { id: `footnote-${at + 1}` }, htmlOf(definition.children))] : []
  })
  return [
    h('header', [
      h('h1', inlineOf(title)),
      ...(frontMatter.subtitle ? [h('p.subtitle', frontMatter.subtitle)] : []),
      ...(subtitle.length > 0 ? [h('p.subtitle', inlineOf(subtitle))] : []),
      ...(byline ? [h('p.byline', byline)] : []),
    ]),
    body,
    ...(notes.length > 0 ? [h('section.footnotes', h('ol', notes))] : []),
  ]
}

/**
 * Make a function that finds the slide, from 1, for a block of the article: the slide that shows or says the block's first
 * sentence.
 */
function slideFinder(entries: Entry[]): (block: RootContent) => number | undefined {
  const places = entries.flatMap(({ unit, where }) => {
    const [place] = 'rule' in where ? [] : where
    return place ? [{ slide: place.slide, key: keyOf(unit.text), line: unit.position.start.line }] : []
  })
  return (block) => {
    const key = keyOf('value' in block ? block.value : toText(block))
    // Find the sentence by its words first, and only then by its line: in HTML, several blocks may be on one line.
    const said = places.find((place) => place.key.length > 5 && key.includes(place.key))
    const { start, end } = block.position ?? { start: { line: 0 }, end: { line: 0 } }
    return (said ?? places.find(({ line }) => line >= start.line && line <= end.line))?.slide
  }
}

/** Reduce a text to its letters and digits, in lower case, to compare it. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function contentOf(node: ElementContent): ElementContent[] {
  return node.type === 'element' ? node.children : [node]
}
