import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { PhrasingContent, RootContent } from 'mdast'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import { hazards, neutralise, unsafe } from '../../src/slidev/neutralise.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { type ThemeSettings, writeDeck } from '../../src/slidev/writeDeck.ts'
import { renderWithSlidev, visibleText } from '../renderWithSlidev.ts'

const strings: { hazard: string; text: string }[] = JSON.parse(
  readFileSync(new URL('../fixtures/hostile-strings.json', import.meta.url), 'utf8'),
)

interface Context {
  blocks(text: string): RootContent[]
  /** What the slide must show, white space aside. */
  shown(text: string): string
}

const say = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): RootContent & { type: 'paragraph' } => ({
  type: 'paragraph',
  children,
})
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })
const image = (alt: string): PhrasingContent => ({ type: 'image', url: '/images/a.png', alt })
const list = (...children: (RootContent & { type: 'paragraph' | 'code' })[]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: children.map((child) => ({ type: 'listItem', spread: false, children: [child] })),
})
const code = (value: string, lang: string): RootContent & { type: 'code' } => ({
  type: 'code',
  lang,
  meta: value,
  value,
})
const table = (...cells: PhrasingContent[]): RootContent => ({
  type: 'table',
  children: cells.map((cell) => ({ type: 'tableRow', children: [{ type: 'tableCell', children: [cell] }] })),
})

const same = (text: string) => text
const contexts: Record<string, Context> = {
  paragraph: { blocks: (text) => [paragraph(say(text))], shown: same },
  'start of a paragraph': { blocks: (text) => [paragraph(say(`${text} end`))], shown: (text) => `${text}end` },
  'inside of a word': { blocks: (text) => [paragraph(say(`安${text}全`))], shown: (text) => `安${text}全` },
  'after a line break': {
    blocks: (text) => [paragraph(say('a'), { type: 'break' }, say(text))],
    shown: (text) => `a${text}`,
  },
  'between emphasis': {
    blocks: (text) => [paragraph(strong(say('a')), say(text), { type: 'emphasis', children: [say('b')] })],
    shown: (text) => `a${text}b`,
  },
  'strong inside of a word': {
    blocks: (text) => [paragraph(say('安'), strong(say(text)), say('全'))],
    shown: (text) => `安${text}全`,
  },
  heading: { blocks: (text) => [{ type: 'heading', depth: 2, children: [say(text)] }], shown: same },
  list: { blocks: (text) => [list(paragraph(say(text)), paragraph(say('b')))], shown: (text) => `${text}b` },
  'words beside blocks, against the rules of mdast': {
    // The types know these rules.
    blocks: (text) => [{ type: 'blockquote', children: [say(text), paragraph(say('b'))] as RootContent[] as never }],
    shown: (text) => `${text}b`,
  },
  table: { blocks: (text) => [table(say(text), say(text))], shown: (text) => text + text },
  'text of a link': {
    blocks: (text) => [paragraph({ type: 'link', url: 'https://a.b/c', children: [say(text)] })],
    shown: same,
  },
  'text of a link that leads nowhere': {
    blocks: (text) => [paragraph(say('<'), { type: 'link', url: '#a', children: [say(text)] })],
    shown: (text) => `<${text}`,
  },
  'address of a link': {
    blocks: (text) => [paragraph({ type: 'link', url: `https://a.b/${text}`, children: [say('a')] })],
    shown: () => 'a',
  },
  quote: { blocks: (text) => [{ type: 'blockquote', children: [paragraph(say(text))] }], shown: same },
  'inline code': { blocks: (text) => [paragraph({ type: 'inlineCode', value: text })], shown: same },
  'inline code in a table': {
    blocks: (text) => [table(say('h'), { type: 'inlineCode', value: text })],
    shown: (text) => `h${text}`,
  },
  fence: { blocks: (text) => [code(`${text}\n---\n${text}`, 'js')], shown: (text) => `${text}---${text}` },
  'fence at the start of a list': { blocks: (text) => [list(code(text, 'yaml'))], shown: same },
  'fence in a quote': { blocks: (text) => [{ type: 'blockquote', children: [code(text, 'md')] }], shown: same },
  'language of a fence': { blocks: (text) => [code('a', text)], shown: () => 'a' },
  HTML: {
    blocks: (text) => [paragraph(say('a'), { type: 'html', value: text })],
    shown: (text) => (text.startsWith('<!--') ? 'a' : `a${text}`),
  },
  'alternative text': {
    blocks: (text) => [paragraph(image(text)), paragraph(say('a'), image(text))],
    shown: (text) => `${text}a${text}`,
  },
  'image that is not there': {
    blocks: (text) => [paragraph({ type: 'image', url: '../a.png', alt: text })],
    shown: same,
  },
}

const look: ThemeSettings = { theme: 'none', addons: [], colorSchema: 'dark' }

/** A slide for each string in each context; the string is in a prop and, four ways, in the note as well. */
function deckOf(names: string[]): Deck {
  const children = names.flatMap((name) =>
    strings.map(({ text }): Slide => {
      const note = [paragraph(say(text)), paragraph({ type: 'inlineCode', value: text })]
      return {
        type: 'slide',
        layout: 'default',
        props: { tags: [text] },
        note: [...note, code(text, 'js'), list(paragraph(say(text)))],
        children: [{ type: 'slot', name: 'default', children: contexts[name]?.blocks(text) ?? [] }],
      }
    }),
  )
  return { type: 'deck', headmatter: { title: 'Hostile', lang: 'en' }, children }
}

const names = Object.keys(contexts)
const written = writeDeck(deckOf(names), look)
const rendered = renderWithSlidev(written, true)
const withoutSpace = (text: string) => text.replace(/[\s\ufeff]+/gu, '')

for (const [order, [name, { shown }]] of Object.entries(contexts).entries()) {
  test(`hostile strings are text: ${name}`, async () => {
    const { slides } = await rendered
    assert.equal(slides.length, names.length * strings.length)
    for (const [index, { hazard, text }] of strings.entries()) {
      const html = slides[order * strings.length + index] ?? ''
      assert.equal(withoutSpace(visibleText(html)), withoutSpace(shown(text)), `${hazard}: ${text}`)
    }
  })
}

test('hostile strings are text in titles, which Slidev sets again as blocks', async () => {
  const { titles } = await rendered
  for (const [index, { text }] of strings.entries()) {
    const title = titles[names.indexOf('heading') * strings.length + index] ?? ''
    assert.equal(withoutSpace(visibleText(title)), withoutSpace(text))
  }
})

test('hostile strings are text in speaker notes and props', async () => {
  const { notes } = await rendered
  const { slides } = readDeck(written)
  for (const [index, note] of notes.entries()) {
    const text = strings[index % strings.length]?.text ?? assert.fail()
    assert.equal(withoutSpace(visibleText(note)), withoutSpace(text.repeat(4)), text)
    assert.deepEqual(slides[index]?.frontmatter.tags, [text])
  }
})

test('hostile strings are text in the deck’s title', () => {
  for (const { text } of strings) {
    const deck: Deck = {
      type: 'deck',
      headmatter: { title: text, author: text, lang: 'en', keywords: [text] },
      children: [],
    }
    const slide: Slide = { type: 'slide', layout: 'cover', props: {}, note: [], children: [] }
    const { headmatter, title } = readDeck(writeDeck({ ...deck, children: [slide] }, look))
    assert.equal(withoutSpace(title), withoutSpace(text))
    assert.deepEqual([headmatter.author, headmatter.keywords], [text, text])
  }
})

test('hostile strings do no harm under a foreign theme, which may only change punctuation', async () => {
  const letters = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '')
  const { slides, titles } = await renderWithSlidev(written, false)
  for (const [order, [name, { shown }]] of Object.entries(contexts).entries()) {
    for (const [index, { hazard, text }] of strings.entries()) {
      // `(c)` becomes a sign, which is no letter any more.
      if (hazard === 'V20') continue
      const number = order * strings.length + index
      assert.equal(letters(visibleText(slides[number] ?? '')), letters(shown(text)), `${name}, ${hazard}: ${text}`)
      if (name === 'heading') assert.equal(letters(visibleText(titles[number] ?? '')), letters(text), text)
    }
  }
})

test('each hazard in the table has a string that holds it', () => {
  const covered = new Set(strings.map(({ hazard }) => hazard))
  for (const { id } of [...hazards, ...unsafe]) assert.ok(covered.has(id), id)
})

test('neutralises what stands in tags, addresses and YAML', () => {
  assert.equal(neutralise('<a b="c"> {{ d', 'tag'), '&#60;a b=&#34;c&#34;&#62; &#123;&#123; d')
  assert.equal(neutralise('https://a.b/<!--{{(c) d}}', 'url'), 'https://a.b/%3C!--%7B%7B%28c%29%20d%7D%7D')
  assert.equal(neutralise('"a---b"', 'yaml'), '"a\\x2d--b"')
})
