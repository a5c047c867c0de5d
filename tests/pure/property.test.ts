import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BlockContent, Nodes, PhrasingContent } from 'mdast'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'
import { renderWithSlidev, visibleText } from '../renderWithSlidev.ts'

/** `RUNS=20000` for a long look. */
const runs = Number(process.env.RUNS ?? 300)
const look = { theme: 'none', addons: [], colorSchema: 'dark' as const }
const hostile: { text: string }[] = JSON.parse(
  readFileSync(new URL('../fixtures/hostile-strings.json', import.meta.url), 'utf8'),
)

/** Text that means something to Slidev, Vue, YAML or Markdown, alone and between words; one line, as in an article's tree. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile.map(({ text }) => text)),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom('word', '词语', ' '),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' ').replace(/\s+/gu, ' ').trim() || 'word')

const text = words.map((value): PhrasingContent => ({ type: 'text', value }))
const phrasing: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: text },
  words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
  text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
  text.map((child): PhrasingContent => ({ type: 'link', url: 'https://example.com/a?b=c', children: [child] })),
)
/** A tree that was parsed holds no two texts side by side, nor emphasis that touches emphasis. */
const line = fc
  .array(phrasing, { minLength: 1, maxLength: 3 })
  .map((nodes) =>
    nodes.flatMap((node, at): PhrasingContent[] => (at > 0 ? [{ type: 'text', value: ' · ' }, node] : [node])),
  )
const paragraph = line.map((children): BlockContent => ({ type: 'paragraph', children }))
const block: fc.Arbitrary<BlockContent> = fc.oneof(
  paragraph,
  line.map((children): BlockContent => ({ type: 'heading', depth: 3, children })),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map(
    (paragraphs): BlockContent => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: paragraphs.map((child) => ({ type: 'listItem', spread: false, children: [child] })),
    }),
  ),
  paragraph.map((child): BlockContent => ({ type: 'blockquote', children: [child] })),
  fc.array(line, { minLength: 2, maxLength: 2 }).map(
    (cells): BlockContent => ({
      type: 'table',
      children: [0, 1].map(() => ({
        type: 'tableRow',
        children: cells.map((children) => ({ type: 'tableCell', children })),
      })),
    }),
  ),
  fc.tuple(words, words).map(([a, b]): BlockContent => ({ type: 'code', lang: 'js', value: `${a}\n${b}` })),
)
const slide = fc
  .tuple(line, fc.array(block, { minLength: 1, maxLength: 3 }), fc.array(paragraph, { maxLength: 2 }))
  .map(
    ([title, blocks, note]): Slide => ({
      type: 'slide',
      layout: 'default',
      props: {},
      note,
      children: [
        { type: 'slot', name: 'default', children: [{ type: 'heading', depth: 2, children: title }, ...blocks] },
      ],
    }),
  )

const deckOf = (children: Slide[]): Deck => ({ type: 'deck', headmatter: { title: 'T', lang: 'en' }, children })

test('any tree reads back with as many slides, in their order, with their notes', () => {
  fc.assert(
    fc.property(fc.array(slide, { minLength: 1, maxLength: 4 }), (slides) => {
      // Comparing with what was meant is the writer's own last step; it throws where anything differs.
      const { slides: read } = readDeck(writeDeck(deckOf(slides), look))
      assert.equal(read.length, slides.length)
      assert.deepEqual(
        read.map(({ note }) => note !== ''),
        slides.map(({ note }) => note.length > 0),
      )
    }),
    { numRuns: runs },
  )
})

test('any tree shows its text and nothing else', async () => {
  const slides = fc.sample(slide, { numRuns: runs, seed: 20261124 })
  const { slides: rendered } = await renderWithSlidev(writeDeck(deckOf(slides), look), true)
  assert.equal(rendered.length, slides.length)
  for (const [at, html] of rendered.entries())
    assert.equal(
      shown(visibleText(html)),
      shown(textOf({ type: 'root', children: slides[at]?.children[0]?.children ?? [] })),
    )
})

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}

const shown = (value: string) => value.replace(/[\s\ufeff\0\ufffd]+/gu, '')
