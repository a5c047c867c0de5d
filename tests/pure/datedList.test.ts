import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMarkdownExit } from 'markdown-exit'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { isDatedList } from '../../src/deck/isDatedList.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { layoutMark } from '../../themes/base/layoutMark.ts'
import { cutDate, eventsPerRow } from '../../themes/base/shared/dates.ts'
import { timelinePlugin } from '../../themes/base/timelinePlugin.ts'
import { deckOf } from '../deckOf.ts'

function isDated(markdown: string): boolean {
  const { root } = parseArticle(new VFile({ path: 'article.md', value: `# T\n\n${markdown}` }))
  return root.children.some((child) => child.type !== 'section' && isDatedList(child))
}

const dated: string[] = [
  '- 2015: Founded\n- 2018: Released\n- 2021: Sold',
  '- **2015**: Founded\n- **2018**: Released\n- **2021**: Sold',
  '- May 2021 – Founded\n- June 2021 – Released\n- July 2022 – Sold to a *large* company',
  '- 2024-01-02: Founded\n- 2024-02-02: Released\n- 2024-03-02: Sold',
  '- 2021年3月 立项\n- 2022年6月：第一个版本上线\n- 2024年12月15日 用户超过一百万',
  '- 2021: Sold\n- 2018: Released\n- 2015: Founded',
  `1. 2015: Founded\n2. 2018: Released\n3. 2021: Sold`,
  Array.from({ length: 10 }, (_, at) => `- ${2010 + at}: Version ${at}`).join('\n'),
]

for (const markdown of dated) test(`it is a list of events: ${markdown}`, () => assert.ok(isDated(markdown)))

const others: Record<string, string> = {
  'two events': '- 2015: Founded\n- 2018: Released',
  'dates without order': '- 2018: Released\n- 2015: Founded\n- 2021: Sold',
  'sentences that begin with a year': '- 2015 was a good year\n- 2018 was not\n- 2021 neither',
  'numbers that are no years': '- 1200: Watts\n- 1500: Watts\n- 1800: Watts',
  'one item without a date': '- 2015: Founded\n- Later: Released\n- 2021: Sold',
  'a version': '- v2015.1: Founded\n- v2018.1: Released\n- v2021.1: Sold',
  'dates alone': '- 2015:\n- 2018:\n- 2021:',
  'times of day': '- 10:15 Coffee\n- 11:00 Talk\n- 12:00 Lunch',
  'long items': `- 2015: ${'Founded by many people. '.repeat(9)}\n- 2018: Released\n- 2021: Sold`,
  'a word without room': `- 2015: ${'Donaudampfschifffahrt'.repeat(3)}\n- 2018: Released\n- 2021: Sold`,
  'too many items': Array.from({ length: 13 }, (_, at) => `- ${2001 + at}: Version ${at} came out and was used`).join(
    '\n',
  ),
  'items with inner lists': '- 2015: Founded\n  - by four\n- 2018: Released\n- 2021: Sold',
  tasks: '- [ ] 2025: Found\n- [ ] 2026: Release\n- [ ] 2027: Sell',
  'dates that are links': '- [2015: a](b.md)\n- [2018: b](b.md)\n- [2021: c](b.md)',
  'a bold item': '- **20**15: Founded\n- **20**18: Released\n- **20**21: Sold',
}

for (const [name, markdown] of Object.entries(others))
  test(`it is no list of events: ${name}`, () => assert.ok(!isDated(markdown)))

test('a deck has the list as the article has it, and nothing is lost', () => {
  const sections = dated.map((markdown, at) => `## Part ${'abcdefgh'[at]}\n\nIt went on for years.\n\n${markdown}`)
  const file = new VFile({ path: 'article.md', value: `# T\n\n${sections.join('\n\n')}` })
  const deck = deckOf(file)
  const { lost, repeated, outOfOrder, invented } = ledger(file, deck)
  assert.deepEqual({ lost, repeated, outOfOrder, invented }, { lost: [], repeated: [], outOfOrder: [], invented: [] })
  assert.equal(deck.match(/^layout: timeline$/gm)?.length, dated.length)
  assert.ok(deck.includes('- 2015: Founded\n- 2018: Released'))
})

test('a date ends before what stands between it and the event', () => {
  assert.deepEqual(cutDate('May 2021 – Launch'), [8, 11])
  assert.deepEqual(cutDate('2024年3月 上线'), [7, 8])
  assert.equal(cutDate('Launch: 2021'), undefined)
  assert.equal(cutDate('2021:'), undefined)
})

test('up to six events stand side by side, and up to twelve in two lines', () => {
  const across = (count: number) => eventsPerRow(Array.from({ length: count }, (_, at) => `${2001 + at}: Done`))
  assert.deepEqual([2, 3, 6, 7, 12].map(across), [undefined, 3, 6, 4, 6])
})

/** What the items of a slide's list become. */
async function itemsOf(markdown: string): Promise<string[]> {
  const md = createMarkdownExit({ html: true })
  timelinePlugin(md)
  const html = await md.renderAsync(`${layoutMark('timeline')}\n\n${markdown}`, { id: '/deck.md__slidev_1.md' })
  return Array.from(html.matchAll(/<li>([\s\S]*?)<\/li>/g), ([, item = '']) => item)
}

test('dates and events are boxed', async () => {
  assert.deepEqual(await itemsOf('- 2015: Founded by `us`, and *you*\n- **2018**: Out\n- **2021:** Sold\n- Later'), [
    '<span class="date">2015</span> <span class="event">Founded by <code>us</code>, and <em>you</em></span>',
    '<span class="date"><strong>2018</strong></span> <span class="event">Out</span>',
    '<span class="date"><strong>2021</strong></span> <span class="event">Sold</span>',
    'Later',
  ])
  assert.deepEqual(await itemsOf('- **2015: Founded**'), ['<strong>2015: Founded</strong>'])
})

test('tables of a timeline are left alone', async () => {
  assert.deepEqual(await itemsOf('| When | What |\n| --- | --- |\n| 2015: a | b |'), [])
})
