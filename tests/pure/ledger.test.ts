import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { plainText } from '../../src/article/nodes/plainText.ts'
import { omissions } from '../../src/article/omissions.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { align } from '../../src/ledger/align.ts'
import type { Ledger, Unit } from '../../src/ledger/entries.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { reportLedger } from '../../src/ledger/reportLedger.ts'
import { report } from '../../src/messages/report.ts'
import { toSarif } from '../../src/messages/toSarif.ts'
import { check } from '../../src/pipeline/check.ts'
import { deckOf } from '../deckOf.ts'

const path = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const all = readArticle('ledger-all/article.md')

function readArticle(name: string): VFile {
  return new VFile({ path: path(name), value: readFileSync(path(name), 'utf8') })
}

function problems({ lost, repeated, outOfOrder, invented }: Ledger) {
  return {
    lost: lost.map(({ text }) => text),
    repeated: repeated.map(({ unit }) => unit.text),
    outOfOrder: outOfOrder.map(({ unit }) => unit.text),
    invented: invented.map(({ text }) => text),
  }
}

const positionOf = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 2 } })

const none = { lost: [], repeated: [], outOfOrder: [], invented: [] }

describe('decks as they are generated are complete', () => {
  for (const density of ['full', 'talk', 'brief'] as const)
    test(density, () => assert.deepEqual(problems(ledger(all, deckOf(all, density))), none))
})

test('each unit has a place or a rule', () => {
  const { entries } = ledger(all, deckOf(all))
  const kinds = new Set(entries.map(({ unit }) => unit.kind))
  assert.deepEqual([...kinds].sort(), ['cell', 'code', 'heading', 'image', 'item', 'link', 'sentence'])
  const left = entries.flatMap(({ unit, where }) => ('rule' in where ? [`${where.rule}: ${unit.text.trim()}`] : []))
  assert.deepEqual(left, [
    'front-matter-key: layout',
    'comment: not for the talk',
    'emptied-heading: Contents',
    'navigation: Stone',
    'local-link: #stone',
    'navigation: Steel',
    'local-link: #steel',
    'code-settings: twoslash',
  ])
  assert.ok(left.every((line) => (line.split(':')[0] as string) in omissions))
  for (const { where } of entries) if (Array.isArray(where)) assert.ok(where.length > 0)
})

describe('a deck that lacks something fails, and names the line', () => {
  // Without the slide that closes the talk: it repeats a sentence, and perhaps in other marks.
  const deck = deckOf(all).replace(/\n---\nlayout: closing\nrepeats: true\n---\n[\s\S]*?(?=\n---\n|$)/, '')
  const lines = String(all).split('\n')
  const { entries } = ledger(all, deck)
  for (const { unit, where } of entries) {
    if (!Array.isArray(where) || unit.kind === 'link' || unit.kind === 'heading') continue
    const words = unit.text.replace(/^\s+|[\s:]+$/g, '')
    if (!deck.includes(words) || words.length < 8) continue
    test(words, () => {
      const { lost } = ledger(all, deck.replaceAll(words, ''))
      assert.ok(
        lost.some(({ text, position }) => text === unit.text && position.start.line === unit.position.start.line),
      )
      assert.ok(lines[unit.position.start.line - 1]?.includes(words.slice(0, 8)))
    })
  }
})

describe('an edited deck', () => {
  const deck = deckOf(all)
  const cases: Record<string, { edit: (deck: string) => string; expected: Partial<typeof none> | object }> = {
    'cell gone': { edit: (deck) => deck.replace('1702', ''), expected: { lost: ['1702'] } },
    'sentence changed': {
      edit: (deck) => deck.replace('The river divides the town.', 'The river unites the town.'),
      expected: { lost: ['The river divides the town.'], invented: ['Theriverunitesthetown.'] },
    },
    'slide added': {
      edit: (deck) => `${deck}\n---\nlayout: default\n---\n\n# Questions and answers\n`,
      expected: { invented: ['Questionsandanswers'] },
    },
    'slide copied': {
      edit: (deck) => `${deck}\n---\nlayout: default\n---\n\nVote in May.\n`,
      expected: { repeated: ['Vote in May.'] },
    },
    'slide moved': {
      edit: (deck) =>
        `${deck.replace('The river divides the town.', '')}\n---\nlayout: default\n---\n\nThe river divides the town.\n`,
      expected: { outOfOrder: ['The river divides the town.'] },
    },
    'notes moved': {
      edit: (deck) =>
        deck
          .replace('The river divides the town.', '')
          .replace('That is all there is to say.\n', '$&\n<!-- The river divides the town. -->\n'),
      expected: { outOfOrder: ['The river divides the town.'] },
    },
    'link gone': {
      edit: (deck) => deck.replace(/\[the archive\]\([^)]*\)/g, 'the archive'),
      expected: { lost: ['https://example.org/archive?a=1&b=2'] },
    },
  }
  for (const [name, { edit, expected }] of Object.entries(cases))
    test(name, () => {
      const edited = edit(deck)
      assert.notEqual(edited, deck)
      assert.deepEqual(problems(ledger(all, edited)), { ...none, ...expected })
    })
})

test('what Slidev Markdown escapes is what the article says', () => {
  const value =
    'Use `{{ a }}` and {{ b }}, **“词”**在 `<!-- c -->`, $5 and $10, Array<T>, a | b.\n\n- [x] done\n- <b>1</b> &amp; 2\n'
  const article = new VFile({ path: 'hostile.md', value })
  assert.deepEqual(problems(ledger(article, deckOf(article))), none)
})

test('tags of template languages are text, also where they look like HTML, hold emphasis or stand in HTML', () => {
  const article = readArticle('templates/input.md')
  const lines = String(article).split('\n')
  const deck = deckOf(article)
  const { entries, ...found } = ledger(article, deck)
  assert.deepEqual(problems({ entries, ...found }), none)
  const words = entries.map(({ unit }) => unit.text).join(' ')
  for (const [tag] of String(article).matchAll(/\{\{.*?\}\}|\{%.*?%\}/g))
    if (!tag.includes('c.md')) assert.ok(words.includes(tag), tag)
  const { lost } = ledger(article, deck.replace(' src="/images/microk8s/001-install.png"', ''))
  assert.deepEqual(
    lost.map(({ position }) => lines[position.start.line - 1]),
    [lines.find((line) => line.includes('001-install'))],
  )
})

test("a section's number may stand again before its title, above another part of it", () => {
  const value = '# T\n\n## 一、Costs\n\nOne of them.\n\n### Detail\n\nTwo of them.\n'
  const slides = '---\nnumber: "一"\n---\n\n## Costs\n\nOne of them.\n\n---\n\n## 一、Costs · Detail\n\nTwo of them.\n'
  const article = new VFile({ path: 'a.md', value })
  assert.deepEqual(problems(ledger(article, `---\nlayout: cover\n---\n\n# T\n\n${slides}`)), none)
})

test('a title over nothing but a table of contents is missed', () => {
  const article = readArticle('contents-first/input.md')
  const deck = deckOf(article)
  assert.deepEqual(problems(ledger(article, deck)), none)
  const { lost } = ledger(article, deck.replaceAll('标题', ''))
  assert.deepEqual(
    lost.map(({ text }) => text),
    ['标题'],
  )
})

test('a change log is read by its versions, also in a file that is called as its title is', () => {
  const versions = ['3.11.1', '3.11.0', '3.1.0', '1.3.1', '1.3.0', '1.1.0', '1.0.1']
  const value = `# CHANGELOG\n\n${versions.map((version) => `## ${version}\n\n- Change of ${version}\n`).join('\n')}`
  const article = new VFile({ path: 'CHANGELOG.md', value })
  assert.deepEqual(problems(ledger(article, deckOf(article))), none)
  const { lost } = ledger(article, deckOf(article).replace('## 1.3.1\n', ''))
  assert.deepEqual(
    lost.map(({ text }) => text),
    ['1.3.1'],
  )
})

const picture = '<img src="a.png" alt="Logo">'
const articles: Record<string, string> = {
  'a frame of kbd around an image and links':
    '<kbd>\n<a href="https://a.example"><img src="a.png" alt="Mugs"></a>\nBuy <a href="https://b.example">mugs</a>\n</kbd>\n',
  'links around picture elements': `<p><a href="https://a.example"><picture><source srcset="b.png">${picture}</picture></a>\n<a href="https://b.example"><picture><img src="b.png" alt="Other"></picture></a></p>\n`,
  'a paragraph that is never closed': '<p>\nOne.\n<p>\n\n## Title\n\nTwo.\n\n```js\nthree()\n```\n',
  'a link around a heading around an image': `# A\n\n<a href="https://a.example">\n<h1>\n${picture}\n</h1>\n</a>\n\nText.\n`,
  'a title that is an image': `<h1>\n  ${picture}\n</h1>\n\nText.\n`,
  'a title of HTML with a picture above its words': `<h1 align="center">\n  ${picture}\n  <br>Tool\n</h1>\n\nText.\n`,
  'linked images one after the other': `## A\n\n[${picture}](https://a.example)[<img src="b.png">](https://b.example)\n`,
  'a title that the text opens with':
    '# Tool\n\n**Tool** is a tool.\n\nIts form:\n\n    tool(a)\n\n## One\n\nText.\n\n# Other\n\n## Two\n\n**Tool** is free.\n',
  'a linked image that gives the title, and its words again':
    '# [![Tool][logo]][site]\n\n**Tool** is a tool.\n\n## One\n\n- **Tool** is free.\n\n[logo]: a.png\n[site]: https://a.example\n',
  'a badge in a heading': '# A <a href="https://a.example"><img src="https://badge.fury.io/a.svg"></a>\n\nText.\n',
  'a section of nothing but badges and a link to the top':
    '# A\n\n## B\n\nText.\n\n### Built with\n\n* [![Next][next]][site]\n\n<p>(<a href="#a">back to top</a>)</p>\n\n## C\n\nText.\n\n[next]: https://img.shields.io/badge/next-000\n[site]: https://a.example\n',
  'a table of contents whose links are references':
    '# A\n\nText.\n\n## Contents\n[B]: #b\n\n- [B]\n- [The end]\n\n## B\n\nText.\n\n## The end\n[The end]: #the-end\n\nText.\n',
  'a listing below a blank line in a list of terms':
    '## A\n\n<dl>\n    <dt>One</dt>\n    <dd>Two.</dd>\n\n    <dt>Three</dt>\n</dl>\n\nText.\n',
  'a title that the text says again':
    '# How do stores stay up?\n\n## The question\n\nHow do stores stay up?\n\nText.\n',
  'a title that is the name of the file': '# Readme {-}\n\nText.\n',
  'a file name in brackets that has brackets': '## A\n\n```vue [pages/[...slug\\\\].vue]\n<a />\n```\n',
  'marks with brackets in quotation marks':
    '## A\n\n```js [[1, 5, "<App />"], [2, 6, "[\'/main.js\']"]]\nmain()\n```\n',
  'an image with a title and no description': '<img title="A stone"\n  src="a.png">\n\nText.\n',
  'navigation in HTML':
    '# A\n\n- <a href="#b">B</a>\n- <a href="#c"><code>c()</code></a>\n\n## B\n\nText.\n\n## C\n\nText.\n',
  'strong letters of a word': '## A\n\n**C**ommand **A**nd Conquer.\n',
  'a sentence that opens with HTML':
    '## A\n\nOn all platforms. <sup>1</sup> Uses [it](https://a.example) by default.\n',
  'words of HTML in an item, beside blocks':
    '## A\n\n- <center>&lt;script&gt;alert(1)&lt;/script&gt; {{ a }} $b$ and $c$</center>\n- <div>*one*</div>\n\n  Two.\n',
  'titles in italics that are links':
    '## *[One](https://a.example)*\n\nText.\n\n## *[Two](https://b.example) too*\n\nText.\n\n## Three\n\nText.\n',
  'lines of equals signs, which are no rules': '## A\n\nOne.\n\n====\n\nTwo<br><br>====<br><br>Three.\n\n> ====\n',
  'an alert in an alert': '## A\n\n> [!NOTE]\n> One.\n> [!WARNING]\n> Two.\n',
}
describe('what READMEs do is accounted for', () => {
  for (const [name, value] of Object.entries(articles))
    test(name, () => {
      const article = new VFile({ path: 'readme.md', value })
      assert.deepEqual(problems(ledger(article, deckOf(article))), none)
    })
})

describe('what is rewritten before it is read, and HTML however it is nested, is accounted for', () => {
  for (const name of ['html-blocks', 'mathml', 'nested-html', 'open-tags', 'pandoc'])
    test(name, () => {
      const article = readArticle(`${name}/input.md`)
      assert.deepEqual(problems(ledger(article, deckOf(article))), none)
    })
})

test('two thousand rows of one wording are told apart', () => {
  const row = (at: number) => `| ${at} | yes | no |\n`
  const value = `# Long\n\n| a | b | c |\n| - | - | - |\n${Array.from({ length: 2000 }, (_, at) => row(at)).join('')}`
  const article = new VFile({ path: 'long.md', value })
  const deck = deckOf(article)
  assert.deepEqual(problems(ledger(article, deck)), none)
})

test('elements are aligned in the order of both', () => {
  assert.deepEqual(align([1, 2, 3, 4], [1, 3, 2, 4]).length, 3)
  assert.deepEqual(align([1, 1, 2, 1], [1, 2, 1, 1]), [
    [0, 0],
    [2, 1],
    [3, 3],
  ])
  assert.deepEqual(align([], [1]), [])
})

test('check puts messages on the article, and toSarif writes them', async () => {
  const { file, ledger } = await check(path('ledger-all/article.md'), { audience: 'engineers' })
  assert.deepEqual(
    file.messages.map(({ ruleId }) => ruleId),
    ['remote-image'],
  )
  assert.deepEqual(problems(ledger), none)
  file.message('Cannot find it', { place: { line: 3, column: 1 }, ruleId: 'lost' })
  assert.partialDeepStrictEqual(toSarif([file]), {
    version: '2.1.0',
    runs: [
      {
        results: [
          { ruleId: 'lost', level: 'warning', locations: [{ physicalLocation: { region: { startLine: 3 } } }] },
        ],
      },
    ],
  })
})

test("messages name a rule of ours, a plugin's, or none, and how grave they are", () => {
  const file = new VFile({ path: 'a b\\c.md' })
  file.message('By a plugin', { ruleId: 'spelling' })
  file.info('By nobody')
  const error = file.message('Lost', { ruleId: 'lost' })
  error.fatal = true
  assert.partialDeepStrictEqual(toSarif([file]), {
    runs: [
      {
        tool: { driver: { rules: [{ shortDescription: { text: 'spelling' } }, { id: 'message' }, { id: 'lost' }] } },
        results: [{ level: 'warning' }, { level: 'note', ruleId: 'message' }, { level: 'error', ruleIndex: 2 }],
      },
    ],
  })
})

test('advice is neither an error nor a warning, and a note in SARIF', () => {
  const file = new VFile({ path: 'a.md' })
  report(file, { ruleId: 'widow', reason: 'Slide 3: …', place: 7 })
  assert.equal(file.messages[0]?.fatal, undefined)
  assert.partialDeepStrictEqual(toSarif([file]), { runs: [{ results: [{ ruleId: 'widow', level: 'note' }] }] })
})

test('what is wrong with a deck is told with its place, and in an edited deck as a warning but for what is lost', () => {
  const file = new VFile({ path: 'a.md' })
  const unit = (text: string): Unit => ({ kind: 'sentence', text, position: positionOf(2) })
  const [where, said] = [{ slide: 3, part: 'slide' } as const, { slide: 4, part: 'note' } as const]
  const wrong: Ledger = {
    entries: [],
    lost: [unit('long '.repeat(20))],
    repeated: [{ unit: unit('again'), where }],
    outOfOrder: [{ unit: unit('moved'), where: said }],
    invented: [{ text: 'new', where, position: positionOf(5) }],
  }
  reportLedger(wrong, file, { edited: true })
  assert.deepEqual(
    file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal]),
    [
      ['lost', 2, true],
      ['repeated', 2, false],
      ['out-of-order', 2, false],
      ['invented', 5, false],
    ],
  )
  assert.match(String(file.messages[0]), /`(?:long ){12}…`/)
  assert.match(String(file.messages[1]), /`again` again on slide 3/)
  assert.match(String(file.messages[2]), /`moved` in the notes of slide 4/)
})

test('front matter that cannot be read has no words, and that of TOML has those of its facts', () => {
  for (const matter of ['+++\ntitle = \n+++', '---\njust words\n---', '---\na: [\n---']) {
    const file = new VFile({ path: 'a.md', value: `${matter}\n\n# Talk\n\nWords.\n` })
    assert.deepEqual(ledger(file, deckOf(file)).lost, [], matter)
  }
  const toml = new VFile({ path: 'a.md', value: '+++\nsummary = "Said so."\n+++\n\n# Talk\n\nWords.\n' })
  assert.deepEqual(ledger(toml, deckOf(toml)).lost, [])
  const { lost } = ledger(toml, deckOf(toml).replace('Said so.', ''))
  assert.deepEqual(
    lost.map(({ text }) => text),
    ['Said so.'],
  )
})

test('an address that is escaped wrongly is compared as it stands', () => {
  const file = new VFile({ path: 'a.md', value: '# Talk\n\nSee [it](https://a.example/100%).\n' })
  assert.deepEqual(problems(ledger(file, deckOf(file))), none)
})

test('tags of components around blocks are left out by a rule of their own, and what they say is not', () => {
  const file = new VFile(
    '# Upgrade\n\n<Intro>\n\nRead on.\n\n</Intro>\n\n<Tab id="a" title="Now">\nDo it.\n</Tab>\n\n<Toc />\n',
  )
  const { entries } = ledger(file, deckOf(file))
  const told = entries.map(({ unit, where }) => ['rule' in where ? where.rule : 'told', unit.text])
  assert.deepEqual(told, [
    ['told', 'Upgrade'],
    ['component-tag', '<Intro>'],
    ['told', 'Read on.'],
    ['component-tag', '</Intro>'],
    ['told', 'Now'],
    ['component-tag', '<Tab id="a" title="Now">'],
    ['told', 'Do it.'],
    ['component-tag', '</Tab>'],
    ['component-tag', '<Toc />'],
  ])
})

test('what the author asks to skip is left out by that rule, a section as a whole', () => {
  const value =
    '# T\n\nShown.\n\n<!-- deckwright: skip -->\n\nNot shown.\n\n<!-- deckwright: skip -->\n\n## Gone\n\n### Gone too\n\nAll of it.\n\n## Back\n\nHere again.\n'
  const { entries, ...rest } = ledger(new VFile({ path: 'a.md', value }), deckOf(new VFile({ path: 'a.md', value })))
  assert.deepEqual(problems({ entries, ...rest }), none)
  assert.deepEqual(
    entries.filter(({ where }) => 'rule' in where && where.rule === 'skip').map(({ unit }) => unit.text),
    ['Not shown.', 'Gone', 'Gone too', 'All of it.'],
  )
})

describe('what an author steers is complete, and footnotes go with what refers to them', () => {
  const steered = readArticle('steered/input.md')
  for (const density of ['full', 'talk', 'brief'] as const)
    test(density, () => {
      const accounts = ledger(steered, deckOf(steered, density))
      assert.deepEqual(problems(accounts), none)
      assert.deepEqual(
        accounts.entries.filter(({ where }) => 'rule' in where && where.rule === 'skip').map(({ unit }) => unit.text),
        [
          'A section skipped',
          'Gone.',
          'And what is below',
          'Gone too.',
          'rm -rf gone',
          'Second of them',
          'Gone with its bold heading.',
          'Only what is gone refers to this.',
        ],
      )
    })
})

test('of a wide table each mark is accounted for, with long cells, empty ones and no header', () => {
  const names = Array.from(
    { length: 9 },
    (_, at) => `<b>Somebody ${at}</b> <a href="https://example.org/${at}">💻</a> 📖`,
  )
  const cells = [...names, `${'A long story of one of them. '.repeat(30)}`, '', '✅'].map((cell) => `<td>${cell}</td>`)
  const value = `## T\n\n<table>\n<tr>${cells.join('')}</tr>\n<tr>${cells.join('').replaceAll('body', 'one')}</tr>\n</table>\n`
  const article = () => new VFile({ path: 'wide.md', value })
  const deck = deckOf(article())
  assert.ok(deck.includes('columns: "2/'))
  assert.deepEqual(problems(ledger(article(), deck)), none)
  assert.deepEqual(problems(ledger(article(), deck.replace('**Someone 7**', ''))).lost, [
    'Someone 7 💻 📖',
    'https://example.org/7',
  ])
  assert.equal(problems(ledger(article(), deck.replace('✅', ''))).lost.length, 1)
})

test('a table whose columns stand on several slides is read as the one that it is', () => {
  const row = (make: (column: number) => string) => `| ${Array.from({ length: 18 }, (_, at) => make(at)).join(' | ')} |`
  const rows = [1, 2, 3].map((line) => row((at) => (at === 0 ? `host ${line}` : `value ${line}.${at}`)))
  const value = ['## T', '', row((at) => `Column ${at}`), row(() => '-'), ...rows, ''].join('\n')
  const article = () => new VFile({ path: 'wide.md', value })
  const deck = deckOf(article())
  assert.ok(deck.split('host 1').length > 2)
  assert.deepEqual(problems(ledger(article(), deck)), none)
  assert.deepEqual(problems(ledger(article(), deck.replace('value 2.13', ''))).lost, ['value 2.13'])
})

test('a picture that cannot be shown and has no description is named, wherever it stands', () => {
  const names = Array.from({ length: 12 }, (_, at) => `images/p${at + 10}.png`)
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11] = names
  const article = new VFile({
    path: 'pictures.md',
    value: `# Pictures

![](${p0})

<p align="center"><img src="${p1}"></p>

## In lines

Words ![](${p2}) and <img src="${p3}" alt=""> more.

[![](${p4})](https://a.example/) and <a href="https://b.example/"><img src="${p5}"></a>.

| a | ![](${p6}) |
| - | ---------- |
| b | <img src="${p7}"> |

## ![](${p8})

- ![ ](${p9})
- <img src="${p10}" alt="&nbsp;">

> ![](${p11})
`,
  })
  const deck = deckOf(article)
  assert.deepEqual(problems(ledger(article, deck)), none)
  for (const name of names) {
    assert.ok(deck.includes(name), name)
    assert.ok(ledger(article, deck.replace(name, '')).lost.length > 0, `${name} is missed`)
  }
})

describe('a title below a banner', () => {
  const end = '\n\n## One\n\nWords of one.\n\n## Two\n\nWords of two. More words.\n'
  const banners: [above: string, title: string][] = [
    ['![](logo.png)\n\n*[English](a.md) | [日本語](b.md)*\n\n**Help [translate](c.md) it!**\n\n# T\n\nIntro.', 'T'],
    ['<p align="center"><img src="a.png"></p>\n\n<h1 align="center"><img src="b.png"><br>T</h1>\n\nTag.', 'T'],
    ['---\ntitle: F\n---\n\n> Tagline\n\n---\n\n# T', 'F'],
    ['[![b](https://img.shields.io/x.svg)](https://x.example)\n\n# T', 'T'],
    ['(label)=\n```{raw} html\n<a href="https://a.b/"><img src="a.png"></a>\n```\n\n(t)=\n# T', 'T'],
    ['```{=html}\n<!-- Private. -->\n<center>Tagline</center>\n```\n\n# T', 'T'],
    ['Words.\n\n## Only', ''],
    ['```{=latex}\n<center>\n```\n\n# Only', 'Only'],
    [`${'Many words stand above. '.repeat(8)}\n\n# Only`, ''],
    ['![](a.png)\n\n# One of two\n\nWords.\n\n# Two of two\n\nSaid.', 'One of two'],
    ['```\ncode\n```\n\n# Only', ''],
  ]
  for (const [above, title] of banners)
    test(JSON.stringify(above.slice(-60)), () => {
      const file = new VFile({ path: 'readme.md', value: above + end })
      assert.equal(plainText({ type: 'paragraph', children: parseArticle(file).title }), title)
      const deck = deckOf(file)
      assert.deepEqual(problems(ledger(file, deck)), none)
      // What stands before the first section has the title above it as well.
      const untitled = deck.replaceAll(new RegExp(`^#{1,2} ${title}\\n`, 'gm'), '')
      if (title) assert.equal(ledger(file, untitled).lost[0]?.text, title)
    })
})

describe('a tag that is none of HTML is a word of its block', () => {
  const blocks: [html: string, words: RegExp][] = [
    ['<div mt-5>\n<h2>Books</h2>\n<p>One <icon-a /> <b>two</b></p>\n</div>', /^## Books\n\nOne \*\*two\*\*$/m],
    ['<ul>\n<li>Escape it: <tag>, not &lt;b>. <!-- <T> --></li>\n</ul>', /^Escape it: \\<tag>, not \\<b>\.$/m],
    ['<p title="List<T>">Map<K, V></p>', /^Map\\<K, V>$/m],
    ['<p>{{<youtube a>}} is a <b>film</b></p>', /\{\{\\<youtube a>\}\}<\/span> is a \*\*film\*\*/],
    ['<Card>\n<b>Hand</b> made\n', /^```\n<Card>\n<b>Hand<\/b> made\n```$/m],
    ['<p>Half: <math><mi>x</mi></math></p>', /^\\<p>Half: \\<math>\\<mi>x/m],
  ]
  for (const [html, words] of blocks)
    test(html, () => {
      const file = new VFile({ path: 'article.md', value: `# T\n\n${html}\n\nWords.\n` })
      const deck = deckOf(file)
      assert.match(deck, words)
      assert.deepEqual(problems(ledger(file, deck)), none)
    })
})

test('words that an article about Markdown has in a listing and as what comes of it are told apart', () => {
  const definition =
    '[^note]: This text is the contents of the footnote, which will be rendered\n    towards the bottom.'
  const listing = `\`\`\`text\nAn example of a footnote[^note].\n\n${definition}\n\`\`\``
  const result = `> An example of a footnote[^note].\n>\n> ${definition.replace('\n', '\n>')}`
  const marks = '| Typed | Shown |\n| --- | --- |\n| `--` | – |\n| `---` | — |'
  const prose = `${'Links to other pages are written as they stand in the folder. '.repeat(8)}`
  const links = `${Array.from(prose.matchAll(/[^.]+\. /g), ([text], at) => `${text.trim().slice(0, -1)}, case ${at}.`).join(' ')}`
  const article = `# T\n\n## Links\n\nOne line.\n\n---\n\n${links}\n\n## Footnotes\n\n${listing}\n\nIt becomes:\n\n${result}\n\n## Signs\n\n${marks}\n`
  const file = new VFile({ path: 'article.md', value: article })
  assert.deepEqual(problems(ledger(file, deckOf(file))), none)
})

test('cards that are labelled alike are told apart', () => {
  const items = [
    'react: Batch the lanes',
    'react: Skip siblings',
    'react: Find endless loops',
    'dom: Set no empty address',
  ]
  const list = [...items, 'dom: Remove a warning'].map((item) => `- **${item.replace(':', '**:')}`).join('\n')
  const file = new VFile({ path: 'article.md', value: `# T\n\n## Changes\n\n${list}\n\n## Next\n\nThat is all.\n` })
  const deck = deckOf(file)
  assert.match(deck, /^layout: cards$/m)
  assert.deepEqual(problems(ledger(file, deck)), none)
  assert.equal(ledger(file, deck.replace('Find endless loops', '')).lost.length, 1)
})

test('a label whose colon is bold is found apart from the words behind it', () => {
  const value =
    '# 题目\n\n- **聚类：**分层聚类的方法\n- **降维：**[主成分](https://a.example)的方法\n- **编码：**使用编码器\n'
  const file = new VFile({ path: 'article.md', value })
  const deck = deckOf(file)
  assert.match(deck, /^### 聚类$/m)
  assert.deepEqual(problems(ledger(file, deck)), none)
})

test('the rest of a section may stand behind the card of the next one', () => {
  const value =
    '# T\n\n## Bake\n\nBake it first. It takes two minutes. Then wait a while.\n\n## Cool\n\nCool it next, on the grid.\n'
  const file = new VFile({ path: 'article.md', value })
  const cards =
    '---\nlayout: cards\n---\n\n## T\n\n### Bake\n\nBake it first.\n\n### Cool\n\nCool it next, on the grid.\n'
  const rest =
    '---\nlayout: part\nappendix: true\n---\n\n# Appendix\n\n---\nlayout: section\nafter: 2\n---\n\n## Bake\n\nIt takes two minutes. Then wait a while.\n'
  const deck = (shown: string) => `---\ntitle: "T"\nlang: "en"\n---\n\n# T\n\n${cards}\n${shown}`
  assert.deepEqual(problems(ledger(file, deck(rest))), none)
  assert.equal(ledger(file, deck(rest.replace('It takes two minutes. ', ''))).lost.length, 1)
})
