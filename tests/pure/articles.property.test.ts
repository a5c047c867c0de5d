import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { VFile } from 'vfile'
import { isPhrasing } from '../../src/article/nodes/isPhrasing.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { imageUrls, placeImages } from '../../src/article/syntax/images/placeImages.ts'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import { toDeck } from '../../src/deck/toDeck.ts'
import { applyBreaks } from '../../src/fit/applyBreaks.ts'
import { estimateBreaks } from '../../src/fit/estimateBreaks.ts'
import { mergeSlides } from '../../src/fit/mergeSlides.ts'
import { splitColumns } from '../../src/fit/splitColumns.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'
import { renderWithSlidev, visibleText } from '../renderWithSlidev.ts'

/** `RUNS=5000` for a long look, at other articles each time. */
const runs = Number(process.env.RUNS ?? 200)
const seed = process.env.RUNS ? {} : { seed: 20261126 }
const look = { theme: 'none', addons: [], colorSchema: 'dark' as const }
const hostile: { text: string }[] = JSON.parse(
  readFileSync(new URL('../fixtures/hostile-strings.json', import.meta.url), 'utf8'),
)

/** `@` stands for a word that the article has nowhere else. What is hostile is escaped for HTML: it is to be text. */
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('@', '@ and @.', '**@：** @', '*@*', '`@`', '~~@~~', '[@](https://a.b/c)') },
  fc
    .constantFrom(...hostile.map(({ text }) => text))
    .map((text) => `@ ${text.replace(/[&<>]/g, (character) => entities[character] ?? '').replace(/\s/g, ' ')}`),
)
const inlineTags = 'a href="https://a.b"|b|center|code|div|font|h3|kbd|p|pre|span onclick="hit()"|sub|u'.split('|')
const blockTags = 'div align="center"|blockquote|center|details|figure|kbd|p|section|a href="https://a.b"'.split('|')
/** That nothing closes. */
const openTags = ['div', 'b', 'p', 'kbd', 'i']
const element = (tag: string, inside: string) => `<${tag}>${inside}</${tag.split(' ')[0]}>`
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
const indented = (text: string, by: number) => text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`)

interface Texts {
  line: string
  block: string
  blocks: string
}
const { blocks: article } = fc.letrec<Texts>((tie: fc.LetrecTypedTie<Texts>) => ({
  line: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.tuple(fc.constantFrom(...inlineTags), tie('line')).map(([tag, inside]) => element(tag, inside)),
    fc.tuple(fc.constantFrom(...openTags), tie('line')).map(([tag, rest]) => `<${tag}>${rest}`),
    fc
      .tuple(tie('line'), fc.constantFrom(' ', '', '<br>', '<img src="a.png">'), tie('line'))
      .map((all) => all.join('')),
    tie('line').map((inside) => `**${inside}**`),
    tie('line').map((inside) => `[${inside}](https://a.b/d)`),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    tie('line'),
    tie('line').map((title) => `## ${oneLine(title)}`),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((all) => all.map((item) => `- ${indented(item, 2)}`).join('\n')),
    tie('blocks').map((inside) => `> ${inside.replaceAll('\n', '\n> ')}`),
    fc.tuple(tie('line'), tie('line')).map(([a, b]) => `| ${oneLine(a)} | b |\n| - | - |\n| c | ${oneLine(b)} |`),
    fc.tuple(fc.constantFrom(...blockTags), tie('blocks')).map(([tag, inside]) => element(tag, `\n\n${inside}\n\n`)),
    tie('block').map((cell) => `<table><tr><th>@</th></tr><tr><td>${cell}</td></tr></table>`),
    tie('line').map((item) => `<ul><li>${item}\n<li>@</ul>`),
    tie('blocks').map((inside) => `!!! note\n\n    ${indented(inside, 4)}`),
    tie('blocks').map((inside) => `<Note>\n\n${inside}\n\n</Note>`),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
}))
const articles = article.map((text) => {
  const [first = '', ...others] = text.split(/@(?!b\.co|\/)/)
  return first + others.map((rest, at) => `w${at}w${rest}`).join('')
})

function deckOf(text: string, density: 'full' | 'brief'): Deck {
  const file = new VFile(text)
  const parsed = parseArticle(file)
  placeImages(parsed, new Map(imageUrls(parsed).map((url) => [url, { url: '/images/a.png' }])), file)
  const whole = splitColumns(mergeSlides(toDeck(parsed, density)))
  return applyBreaks(whole, estimateBreaks(whole))
}

/** Nodes that stand where mdast has no place for them. */
function misplaced(parent: Nodes): string[] {
  if (!('children' in parent)) return []
  const ofLine = /^(?:paragraph|heading|tableCell)$/.test(parent.type) || isPhrasing(parent)
  const members: Record<string, string> = { list: 'listItem', table: 'tableRow', tableRow: 'tableCell' }
  return parent.children.flatMap((child) => {
    const member = members[parent.type]
    const fits = member
      ? child.type === member
      : isPhrasing(child) === ofLine && !Object.values(members).includes(child.type)
    return [...(fits ? [] : [`${child.type} in ${parent.type}`]), ...misplaced(child)]
  })
}

test('any article becomes a valid tree that has all its words', () => {
  fc.assert(
    fc.property(articles, fc.constantFrom('full', 'brief'), (text, density) => {
      const deck = deckOf(text, density)
      for (const { children, note } of deck.children)
        for (const blocks of [note, ...children.map((slot) => slot.children)])
          assert.deepEqual(misplaced({ type: 'root', children: blocks }), [])
      const written = writeDeck(deck, look)
      assert.deepEqual(
        (text.match(/w\d+w/g) ?? []).filter((word) => !written.includes(word)),
        [],
      )
    }),
    { numRuns: runs, ...seed },
  )
})

test('any article shows the words of its tree and nothing else', async () => {
  const texts = fc.sample(articles, { numRuns: runs, ...seed })
  const slides = texts.flatMap((text) => deckOf(text, 'full').children.map(plain))
  const { slides: rendered } = await renderWithSlidev(
    writeDeck({ type: 'deck', headmatter: { title: 'T', lang: 'en' }, children: slides }, look),
    true,
  )
  assert.equal(rendered.length, slides.length)
  for (const [at, html] of rendered.entries()) {
    assert.doesNotMatch(html.replace(/"[^"]*"/g, '""'), /<(?:script|style|iframe)\b|<[^>]*\son\w+=/i)
    // A formula shows itself twice, once for screen readers.
    if (html.includes('katex')) continue
    const blocks = slides[at]?.children.flatMap((slot) => slot.children) ?? []
    assert.equal(shown(visibleText(html)), shown(textOf({ type: 'root', children: blocks })))
  }
})

/** Without a layout, which this test does not draw. */
function plain({ children, ...slide }: Slide): Slide {
  const blocks = children.flatMap((slot) => slot.children)
  return { ...slide, layout: 'default', props: {}, children: [{ type: 'slot', name: 'default', children: blocks }] }
}

function textOf(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''
}

const shown = (value: string) => value.replace(/[\s\ufeff\0\ufffd]+/gu, '')
