import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

const accountFor = (value: string) => {
  const { lost, invented, repeated } = ledger(
    new VFile({ path: 'a.md', value }),
    deckOf(new VFile({ path: 'a.md', value })),
  )
  return [...lost, ...invented, ...repeated]
}

const notesOf = (text: string) => {
  const notes: string[] = []
  visit(parseMarkdown(text), 'footnoteDefinition', (note) => {
    notes.push(toString(note))
  })
  return notes
}

describe('a footnote stands in the text', () => {
  const texts: [string, ...string[]][] = [
    ['Twice^[Once by hand.] it is.', 'Once by hand.'],
    ['Twice^[Once by *hand*, `a]` and [b](https://c.org).] it is.', 'Once by hand, a] and b.'],
    ['Twice^[Once\nby hand.] it is.', 'Once\nby hand.'],
    ['Twice^[Once [by] hand.] it is^[And so on.].', 'Once [by] hand.', 'And so on.'],
    ['Twice^[Smith] it is.', 'Smith'],
    ['Twice ^[Once by hand.]', 'Once by hand.'],
    ['(^[Once by hand.])', 'Once by hand.'],
    ['两遍^[用手。]，好', '用手。'],
    ['- Item^[Of an item.]', 'Of an item.'],
    ['> Quote^[Of a quote.]', 'Of a quote.'],
    ['| a^[Of a cell.] | b |\n| - | - |\n| c | d^[Of one more.] |', 'Of a cell.', 'Of one more.'],
  ]
  for (const [text, ...notes] of texts)
    test(JSON.stringify(text), () => {
      assert.deepEqual(notesOf(text), notes)
      assert.deepEqual(accountFor(`# T\n\n## A\n\n${text}\n`), [])
    })

  const others = [
    'A pattern ^[a-z]+$ it is.',
    'A pattern ^[a-z]',
    'x^[n] it is.',
    'x^[1]^ it is.',
    'A fact^[one two](https://a.org) it is.',
    'Not \\^[a note at all].',
    '`^[one two]` it is.',
    'Open ^[one two',
    'Twice^[Once *by hand.] and* so.',
    'Open ^[one [two]',
    'One ^ [two three] it is.',
    'One^[ ] it is.',
    `Long^[${'one '.repeat(700)}] it is.`,
    '    code^[one two]',
  ]
  for (const text of others)
    test(`not ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.deepEqual(notesOf(text), [])
      assert.deepEqual(accountFor(`# T\n\n## A\n\n${text}\n`), [])
    })
})

describe('footnotes with names get numbers in their order', () => {
  const labelsOf = (value: string) => {
    const { footnotes } = parseArticle(new VFile(value))
    return [...footnotes.values()].map((note) => `${note.label} ${toString(note)}`).toSorted()
  }
  const articles: [string, string, string[]][] = [
    ['names', 'A[^b] b[^a].\n\n[^a]: One.\n[^b]: Two.', ['1 Two.', '2 One.']],
    ['names and numbers', 'A[^7] b[^a].\n\n[^a]: One.\n[^7]: Two.', ['1 Two.', '2 One.']],
    ['numbers stay', 'A[^7] b[^2].\n\n[^2]: One.\n[^7]: Two.', ['2 One.', '7 Two.']],
    ['twice', 'A[^a] b[^b] c[^a].\n\n[^a]: One.\n[^b]: Two.', ['1 One.', '2 Two.']],
    ['in another', 'A[^a].\n\n[^a]: One[^c].\n[^b]: Unused.\n[^c]: Three.', ['1 One.', '2 Three.', '3 Unused.']],
    ['in cells', '| a[^x] | b |\n| - | - |\n| c | d[^y] |\n\n[^y]: Y.\n[^x]: X.', ['1 X.', '2 Y.']],
    ['in the text', 'A^[One of all.] b[^a].\n\n[^a]: Two.', ['1 One of all.', '2 Two.']],
    ['nowhere defined', 'A[^a] b[^z].\n\n[^a]: One.', ['1 One.']],
  ]
  for (const [name, article, labels] of articles)
    test(name, () => {
      assert.deepEqual(labelsOf(article), labels)
      assert.deepEqual(accountFor(`# T\n\n## A\n\n${article}\n`), [])
    })

  test('on the slide and in its notes', () => {
    const deck = deckOf(
      new VFile({ path: 'a.md', value: '# T\n\n## A\n\nTwice[^smith-note].\n\n[^smith-note]: See it.\n' }),
    )
    assert.match(deck, /^Twice\\\[1\]\.$/m)
    assert.match(deck, /^\\\[1\] See it\.$/m)
    assert.doesNotMatch(deck, /smith/)
  })
})
