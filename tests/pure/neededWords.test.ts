import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { readDeckSlides } from '../../src/ledger/readDeckSlides.ts'
import { lostWords } from '../../src/ledger/words/lostWords.ts'
import { neededWords } from '../../src/ledger/words/neededWords.ts'
import { deckOf } from '../deckOf.ts'

const wordsOf = (source: string) =>
  neededWords(source)
    .words.map(({ text }) => text)
    .join(' ')

const cases: [what: string, source: string, words: string][] = [
  ['emphasis, numbers and letters', 'A **b**c H~2~O 10^6^ *x*1', 'a b c h 2 o 10 6 x 1'],
  ['no space parts words of Chinese', '**词**在', '词 在'],
  [
    'links and pictures',
    '[the list](a.md "t"), [x][y] ![alt *b*](c.png) <https://d.e>\n\n[y]: f.md',
    'the list x alt b https d e',
  ],
  ['the state of a task in a list of a list', '- - [x] done', 'done'],
  ['badges', '![build](https://img.shields.io/a.svg) kept', 'kept'],
  ['HTML', '<b title="no">yes</b> &amp; <img alt="seen" src="a.png"> <script>no()</script> <!-- no -->', 'yes seen'],
  ['a declaration, which any letter opens', '<!A[<br>[ a <!b> c', 'a c'],
  ['comments of MDX and Obsidian', 'a {/* no */} b %%no%% c 100%% d\n\n%%\n\nno\n\n%%\n\ne', 'a b c 100 d e'],
  ['code, in which marks are words', '`<b>` \n\n```js no={1}\n<!-- yes --> [a](b)\n```\n', 'b yes a b'],
  ['code that opens an item', '1. ```js no\n   yes\n   ```\n- 2. ~~~ no\n     yes\n     ~~~', 'yes yes'],
  ['settings of a diagram', '```mermaid\na\nstyle A fill:#fff\n```', 'a'],
  [
    'settings of a diagram in tags of Hugo',
    '{{< mermaid >}}\na\nstyle A fill:#fff\n{{< /mermaid >}}\nstyle b',
    'a style b',
  ],
  ['settings of a diagram in tags of Hexo', '{% mermaid %}\na\nclassDef A fill:#fff\n{% endmermaid %}', 'a'],
  ['settings of a diagram in a container', '::: mermaid\na\nstyle A fill:#fff\n:::', 'a'],
  ['settings of a diagram in an element', '<div class="mermaid">\na\nstyle A fill:#fff\n</div>', 'a'],
  ['a list of contents', '# T\n\n## Contents\n\n- [One](#one)\n\n## One\n\ntext', 't one text'],
  ['what the author skips', '<!-- deckwright: skip -->\n\nno\n\nyes', 'yes'],
  ['containers, alerts and tasks', '::: tip Title\na\n:::\n\n> [!NOTE]\n> b\n\n- [x] c\n\n1. d', 'title a b c d'],
  ['attributes', '# A {#no .no}\n\n![](a.png){width=50%} b{: .no}', 'a b'],
  ['front matter', '---\ntitle: A\nlayout: no\ntags: [b]\nauthor: {name: C, url: no}\n---\n\nd', 'c b d'],
]

describe('the plain account needs every word that no mark explains', () => {
  for (const [what, source, words] of cases)
    test(what, () => {
      const sorted = (text: string) => text.split(' ').toSorted()
      assert.deepEqual(sorted(wordsOf(source)), sorted(what === 'front matter' ? `a ${words}` : words))
    })
})

test('words are counted, and told with their line', () => {
  const value = '# Title\n\nOne two three.\n\n<p>One <b>fo</b>ur</p>\n'
  const deck = deckOf(new VFile({ path: 'a.md', value }))
  const lostIn = (text: string) =>
    lostWords(value, readDeckSlides(text), []).map(({ kind, text, position }) => [kind, text, position.start.line])
  assert.deepEqual(lostIn(deck), [])
  assert.deepEqual(lostIn(deck.replace('One two', 'Two')), [['word', 'one', 3]])
  assert.deepEqual(lostIn(deck.replace('three', '').replace('**fo**ur', '')), [
    ['word', 'three', 3],
    ['word', 'fo ur', 5],
  ])
  assert.deepEqual(lostIn(deck.replace('**fo**ur', 'four')), [])
})
