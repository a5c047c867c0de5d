import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Paragraph } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { countMainSlides } from '../../src/deck/appendix.ts'
import { type Budget, fitToBudget } from '../../src/deck/budget/fitToBudget.ts'
import { moveSlides } from '../../src/deck/budget/moveSlides.ts'
import { condense, keySentence } from '../../src/deck/condense.ts'
import type { Density } from '../../src/deck/density.ts'
import { toDeck } from '../../src/deck/toDeck.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'

const long =
  'because each team had its own way to ship, its own dashboards and its own habits, and nobody knew all of them'

const cases: [why: string, lang: string, markdown: string, point: string][] = [
  ['the first sentence', 'en', 'Deploys were slow for years. Everyone knew it.', 'Deploys were slow for years.'],
  ['what is strong', 'zh', '部署一直很慢。**平台团队把它缩短到五分钟**。大家都高兴。', '平台团队把它缩短到五分钟。'],
  ['what sums up', 'en', 'There were many reasons for that. In short: nobody owned it.', 'In short: nobody owned it.'],
  [
    'no question',
    'en',
    'So why did we move at all? The old cluster cost twice as much.',
    'The old cluster cost twice as much.',
  ],
  [
    'not next to nothing',
    'zh',
    '并不是。网关只在请求失败时才切换到另一个模型。',
    '网关只在请求失败时才切换到另一个模型。',
  ],
  [
    'the first clause of a long sentence',
    'en',
    `Shipping a change took a week; ${long}, ${long}.`,
    'Shipping a change took a week',
  ],
  [
    'no half of a bracket',
    'en',
    `It took a week (for most; ${long}, ${long}).`,
    `It took a week (for most; ${long}, ${long}).`,
  ],
  [
    'a sentence of emphasised ones',
    'en',
    '*We keep logs for a month. After that they go.*',
    'We keep logs for a month.',
  ],
]

for (const [why, lang, markdown, expected] of cases) {
  test(`the point of a paragraph: ${why}`, () => {
    // A single paragraph is what each of these texts is.
    const paragraph = fromMarkdown(markdown).children[0] as Paragraph
    assert.equal(toString(keySentence(paragraph, lang).shown), expected)
  })
}

test('the briefer the talk, the less of the prose is shown, and all of it is said', () => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, at) => `Sentence ${at} makes a point that stands for a while. Why so, ${long}.`,
  )
  const article = parseArticle(new VFile({ path: 'a.md', value: `# A\n\n## B\n\n${paragraphs.join('\n\n')}\n` }))
  const shown = (['full', 'talk', 'brief'] as const).map((density) => {
    const { children } = toDeck(article, density)
    const said = children.map(({ note }) => toString({ type: 'root', children: note })).join('')
    for (const at of paragraphs.keys()) assert.ok(said.includes(`Sentence ${at} makes`))
    return children.map((slide) => toString(slide)).join('').length
  })
  assert.deepEqual(
    shown,
    shown.toSorted((a, b) => b - a),
  )
  assert.equal(new Set(shown).size, 3)
})

test('what an author keeps is shown whole, and all else by what says most', () => {
  const text = 'Deploys were slow for years. Everyone knew it, and nobody could tell why they were.'
  const [kept, other] = ['', ''].map(
    (): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: text }] }),
  )
  assert.ok(kept && other)
  kept.data = { directives: { keep: true } }
  const { shown, isShortened } = condense([kept, other], { lang: 'en', density: 'talk', limit: 40 })
  assert.deepEqual(
    shown.map((block) => toString(block)),
    [text, 'Deploys were slow for years.'],
  )
  assert.ok(isShortened)
})

test('slides for questions go behind the talk, and the ledger finds their place', () => {
  const table = '| a | b |\n| - | - |\n| seven | eight |'
  const kept = table.replace('seven', 'nine')
  const value = `# Talk\n\n## One\n\nWords.\n\n${table}\n\n## Two\n\nMore words.\n\n<!-- deckwright: keep -->\n\n${kept}\n`
  const file = new VFile({ path: 'a.md', value })
  const article = parseArticle(file)
  const whole = toDeck(article, 'full', { brand: { signal: '#0b5d52' } })
  const budget: Omit<Budget, 'appendixKinds'> = {
    minutes: undefined,
    slidesPerMinute: 2,
    wordsPerMinute: 130,
    prefers: [],
    mustShow: [],
  }
  const deck = moveSlides(whole, fitToBudget(whole, article, { ...budget, appendixKinds: ['table'] }))
  const behind = deck.children.slice(countMainSlides(deck.children))
  assert.deepEqual(
    behind.map(({ layout, props }) => [layout, props.appendix ?? props.after]),
    [
      ['part', true],
      ['table', 1],
    ],
  )
  const { lost, outOfOrder } = ledger(file, writeDeck(deck, { theme: 'a', addons: [], colorSchema: 'dark' }))
  assert.deepEqual([lost, outOfOrder], [[], []])
  // Nothing is moved; the one slide that can be skipped knows its turn.
  const all = moveSlides(whole, fitToBudget(whole, article, { ...budget, appendixKinds: ['image'] }))
  const turns = all.children.map(({ data: { expendable, ...data } = {}, ...slide }) => ({ expendable, data, slide }))
  assert.deepEqual(
    turns.map(({ slide }) => slide),
    whole.children.map(({ data: _, ...slide }) => slide),
  )
  assert.deepEqual(
    turns.map(({ expendable }) => expendable),
    [undefined, 1, undefined],
  )
  assert.equal(countMainSlides(whole.children), whole.children.length)
})

test('a footnote that does not open with words has its mark before it', () => {
  const deck = toDeck(parseArticle(new VFile('# Talk\n\n## One\n\nWords.[^1]\n\n[^1]:\n    - a list\n')), 'full')
  const notes = deck.children.flatMap(({ note }) => note.map((block) => [block.type, toString(block)]))
  assert.deepEqual(notes.slice(-2), [
    ['paragraph', '[1] '],
    ['list', 'a list'],
  ])
})

test('lists within lists are left out where little is shown, but for those that their item leads to', () => {
  const [list] = fromMarkdown(
    `- ${'The harvest doubled in a year. '.repeat(4)}\n  - In the north.\n- It has two parts:\n  - Oats.\n`,
  ).children
  assert.ok(list?.type === 'list')
  const shownAt = (density: Density) =>
    toString({ type: 'root', children: condense([list], { lang: 'en', density }).shown })
  assert.match(shownAt('talk'), /In the north/)
  assert.doesNotMatch(shownAt('brief'), /In the north/)
  assert.match(shownAt('brief'), /Oats/)
})
