import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { VFile } from 'vfile'
import { plainText } from '../../src/article/nodes/plainText.ts'
import { superOrSubscriptToText } from '../../src/article/nodes/superOrSubscript.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { readOwnTags } from '../../src/article/syntax/scripts/readOwnTags.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { articleBody } from '../../src/outputs/handout/articleBody.ts'
import { References } from '../../src/outputs/handout/references.ts'
import { toPlainText } from '../../src/outputs/notes/toPlainText.ts'
import { noteToHast } from '../../src/outputs/noteToHast.ts'
import { spellMarked } from '../../src/outputs/spellMarked.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { deckOf } from '../deckOf.ts'

const article = readFileSync(new URL('../fixtures/scripts/input.md', import.meta.url), 'utf8')
const file = new VFile({ path: 'scripts.md', value: article })
const deck = deckOf(file)

test('what is set higher or lower in an article is so in its deck', () => {
  const { lost, invented } = ledger(file, deck)
  assert.deepEqual([lost, invented], [[], []])
  assert.ok(!deck.replace(/`.*?`/g, '').includes('106'))
})

test('a number whose power is gone is another one', () => {
  const flat = deck.replace('served 10<sup>6</sup>', 'served 106').replace('| x<sub>i,j</sub> |', '| xi,j |')
  const { lost, invented } = ledger(file, flat)
  assert.deepEqual(
    lost.map(({ text }) => text),
    ['We served 10⁶ requests on 5 m², and CO₂ fell by 3 %.', 'x_(i,j)'],
  )
  assert.equal(invented.length, 2)
})

test('scripts are spelled where nothing is set', () => {
  const spelled = [
    superOrSubscriptToText('superscript', 'a+b'),
    superOrSubscriptToText('subscript', 'ij'),
    superOrSubscriptToText('superscript', '-10'),
  ]
  assert.deepEqual(spelled, ['^(a+b)', '_(ij)', '⁻¹⁰'])
  assert.deepEqual(
    [superOrSubscriptToText('superscript', 'st'), superOrSubscriptToText('superscript', 'TM')],
    ['st', '™'],
  )
  assert.equal(readDeck(deck).title, 'The 10⁶ and H₂O')
  assert.equal(spellMarked('10\ue000SUP\ue0016\ue002 m\ue000sub\ue001ij\ue002'), '10⁶ m_(ij)')
})

test('notes keep scripts, and signs that are none', () => {
  const note = readDeck(deck).slides.find(({ note }) => note.includes('Said'))?.note ?? ''
  const html = toHtml({ type: 'root', children: noteToHast(note) })
  assert.equal(
    html.match(/<p>.*?<\/p>/)?.[0],
    '<p>Said 10<sup>6</sup> times, m^2^ and x<sup>2</sup>, H<sub>2</sub>O and %%not hidden%%.</p>',
  )
  const text = toPlainText(readOwnTags(parseMarkdown(note)).children)
  assert.equal(text.split('\n')[0], 'Said 10⁶ times, m^2^ and x², H₂O and %%not hidden%%.')
})

test('the handout of the article sets scripts', () => {
  const body = articleBody(parseArticle(new VFile({ value: article })), [], [], new References())
  assert.match(toHtml({ type: 'root', children: body }), /served 10<sup>6<\/sup> requests on 5 m<sup>2<\/sup>/)
})

test('a description spells scripts', () => {
  const tree = parseMarkdown('![10<sup>6</sup> m^2^ and ![b](c.png) *d*](a.png) and [10^6^](e.html)\n')
  const [paragraph] = tree.children
  assert.ok(paragraph?.type === 'paragraph')
  const [image, , link] = paragraph.children
  assert.equal(image?.type === 'image' && image.alt, '10⁶ m² and b d')
  assert.equal(link && plainText(link), '10⁶')
})
