import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import type { Tracked } from '../../src/ledger/blockReader.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import type { Block } from '../../src/ledger/readDeckSlides.ts'
import { TextStream } from '../../src/ledger/textStream.ts'

/** Articles and decks in which the same words stand several times, and none is missing. */
const complete: Record<string, [article: string, slides: string[]]> = {
  'copies in three sections, said in another order than they are shown': [
    '## A\n\nThe same words.\n\n## B\n\nThe same words.\n\n## C\n\nThe same words.\n',
    [
      '## B\n\n<!--\nThe same words.\n-->',
      '## C\n\nThe same words.\n',
      '---\nlayout: part\nappendix: true\n---\n\n# Appendix\n',
      '---\nlayout: section\nafter: 1\n---\n\n## A\n\n<!--\nThe same words.\n-->',
    ],
  ],
  'a listing and what comes of it, which is said': [
    '## A\n\n```text\nOne line.\n```\n\nIt becomes:\n\n> One line.\n>\n> Done.\n',
    ['## A\n\n```text\nOne line.\n```\n', '## A\n\n<!--\nIt becomes:\n\nOne line.\n\nDone.\n-->'],
  ],
  'numbers of items in which numbers of sections stand': [
    '## 1. A\n\n- 1.1. [One](https://a.org)\n- 1.2. [Two](https://b.org)\n\n## 2. B\n\n- 2.1. [Three](https://c.org)\n- 2.2. [Four](https://d.org)\n',
    [
      '---\nnumber: "1"\n---\n\n## A\n\n- 1.1. [One](https://a.org)\n- 1.2. [Two](https://b.org)\n',
      '---\nnumber: "2"\nchosen: "1 of 2"\n---\n\n## B\n\n- 2.2. [Four](https://d.org)\n',
      '---\nlayout: part\nappendix: true\n---\n\n# Appendix\n',
      '---\nlayout: section\nafter: 2\nnumber: "2"\n---\n\n## B\n\n- 2.1. [Three](https://c.org)\n',
    ],
  ],
  'the number of a heading that also numbers items': [
    '## 1. A\n\nFrom step two:\n2. Bake it.\n3. Eat it.\n\n## 2. B\n\nWords.\n',
    ['---\nnumber: "1"\n---\n\n## A\n\nFrom step two:\n\n2. Bake it.\n3. Eat it.\n', '### 2\\. B\n\nWords.\n'],
  ],
  'a title that is shown again, in a section whose listings are chosen': [
    '## `prev`\n\nIt goes back.\n\n```yaml\nprev\nno\n```\n\n```yaml\nprev\nyes\n```\n\n## Next\n\nIt goes on.\n',
    [
      '---\nchosen: "1 of 2"\n---\n\n## `prev`\n\nIt goes back.\n\n```yaml\nprev\nyes\n```\n',
      '## Next\n\nIt goes on.\n',
      '---\nlayout: part\nappendix: true\n---\n\n# Appendix\n',
      '---\nlayout: code\nafter: 1\n---\n\n## `prev`\n\n```yaml\nprev\nno\n```\n',
    ],
  ],
  'a claim that the table of contents has too': [
    '## Contents\n\n- [Icons are shown](#a)\n\n## A\n\nIcons are shown\n\n```\none\n```\n',
    ['---\nclaim: true\n---\n\n## A\n\nIcons are shown\n\n```\none\n```\n'],
  ],
  'a link with the same words in each section, some of which lead': [
    '## Alpha\n\nOne.\n\n[Try it](https://a.org)\n\n## Beta\n\nTwo.\n\n[Try it](https://b.org)\n\n```\nthree\n```\n\n## Gamma\n\nFour.\n\n[Try it](https://c.org)\n',
    [
      '## Alpha\n\n<!--\nOne.\n\n[Try it](https://a.org)\n-->',
      '## Gamma\n\nFour.\n\n[Try it](https://c.org)\n',
      '---\nlayout: part\nappendix: true\n---\n\n# Appendix\n',
      '---\nlayout: code\nclaim: true\nafter: 2\n---\n\n## Beta\n\n[Try it](https://b.org)\n\n```\nthree\n```\n\n<!--\nTwo.\n-->',
    ],
  ],
  'a picture in a link, and pictures without a description': [
    '## A\n\n[![](one.png)](https://a.org)\n\n## B\n\n![](two.png)\n\n![](three.png)\n',
    [
      '## A\n\n[one.png](https://a.org)\n\n![one.png](/images/1.png)\n',
      '## B\n\n<!--\n[two.png](two.png)\n\n[three.png](three.png)\n-->',
    ],
  ],
  'a text that opens with a tilde and ends in a colon': [
    '## A\n\nIt stands in\n`~/.tool/config`:\n\n```toml\na = 1\n```\n',
    ['## A\n\nIt stands in `~/.tool/config`\n\n```toml\na = 1\n```\n'],
  ],
}

/** Sources whose words plain CommonMark would read in another way, and what the deck shows. */
const sources: Record<string, [article: string, slide: string]> = {
  'a fence below the tag of a component': [
    '<Tabs>\n  <Fragment slot="one">\n   ```ts\n  const a = 1\n\n  const c = 2\n  ```\n  </Fragment>\n  <Fragment slot="two">\n  ```ts\n  const b = 1\n  ```\n  </Fragment>\n</Tabs>\n\nWords.\n',
    '**one**\n\n```ts\nconst a = 1\n\nconst c = 2\n```\n\n**two**\n\n```ts\nconst b = 1\n```\n\nWords.\n',
  ],
  'a closing fence below a tag in a listing': [
    '```html\n<script>\n```\n\nWords `a`.\n\n```js\nb\n```\n',
    '```html\n<script>\n```\n\nWords `a`.\n\n```js\nb\n```\n',
  ],
  'Thai, whose vowels have compatibility forms': [
    'คำสั่งย่อยบางคำสั่ง เช่น `example` มี\n',
    'คำสั่งย่อยบางคำสั่ง เช่น `example` มี\n',
  ],
  'widths of columns below a table of Quarto': [
    '| A | B |\n| - | - |\n| 1 | 2 |\n\n: {tbl-colwidths="\\[30,70\\]"}\n',
    '| A | B |\n| - | - |\n| 1 | 2 |\n',
  ],
  'a file that VitePress shows, above the end of a container': [
    '::: code-group\n\n<<< @/a/region.js#part{1,2 ts:line-numbers} [A label]\n:::\n\nWords.\n',
    'Words.\n',
  ],
}

const deckOf = (slides: readonly string[]) =>
  `---\ntitle: "T"\nlang: "en"\n---\n\n# T\n\n${slides.map((slide) => (slide.startsWith('---') ? slide : `---\n---\n\n${slide}`)).join('\n')}`

function problems(article: string, slides: readonly string[]) {
  const file = new VFile({ path: 'article.mdx', value: `# T\n\n${article}` })
  const { lost, repeated, outOfOrder, invented } = ledger(file, deckOf(slides))
  return [
    ...lost.map(({ text }) => `lost: ${text}`),
    ...repeated.map(({ unit }) => `repeated: ${unit.text}`),
    ...outOfOrder.map(({ unit }) => `out of order: ${unit.text}`),
    ...invented.map(({ text }) => `invented: ${text}`),
  ]
}

describe('the same words in several places are told apart', () => {
  for (const [name, [article, slides]] of Object.entries(complete))
    test(name, () => assert.deepEqual(problems(article, slides), []))

  test('a copy that is missing is lost', () => {
    const [article = '', slides = []] =
      complete['copies in three sections, said in another order than they are shown'] ?? []
    const without = slides.map((slide) => slide.replace('## B\n\n<!--\nThe same words.\n-->', '## B\n'))
    assert.deepEqual(problems(article, without), ['lost: The same words.'])
  })
})

test('the notes of the cover say the description, which the body repeats', () => {
  const words = 'The same words stand here. They stand there.'
  const value = `---\ntitle: T\ndescription: ${words}\n---\n\n## A\n\n${words}\n`
  const deck = `---\ntitle: "T"\nlang: "en"\n---\n\n# T\n\n<!--\n${words}\n-->\n\n---\nclaim: true\n---\n\n## A\n\nThe same words stand here.\n\n<!--\n${words}\n-->\n`
  const { lost, repeated, outOfOrder } = ledger(new VFile({ path: 'article.md', value }), deck)
  assert.deepEqual([lost, repeated, outOfOrder], [[], [], []])
})

test('the title of a card leaves its place to another text if a heading has the same words', () => {
  const stream = new TextStream()
  // The stream reads nothing else of units and blocks.
  const [item, heading] = ['item', 'heading'].map((kind) => ({ unit: { kind } }) as Tracked)
  const [card, title] = ['card-title', 'title'].map((role) => ({ role }) as Block)
  assert.ok(item && heading && card && title)
  stream.add(1, item)
  stream.add(1, heading)
  stream.match(0, card)
  assert.equal(stream.freeFromCardTitle([0, 1]), undefined)
  stream.match(1, title)
  assert.equal(stream.freeFromCardTitle([0, 1]), 0)
  assert.deepEqual([stream.blocksAt(0), stream.blocksAt(1)], [[], [title, card]])
})

test('a number that opens the name of a file is part of it', () => {
  assert.deepEqual(problems('## A\n\n- 404.md\n- index.md\n', ['## A\n\n- md\n- index.md\n']), [
    'lost: 404.md',
    'invented: md',
  ])
})

describe('words of the source are read on their own', () => {
  for (const [name, [article, slide]] of Object.entries(sources))
    test(name, () => assert.deepEqual(problems(`## A\n\n${article}`, [`## A\n\n${slide}`]), []))
})
