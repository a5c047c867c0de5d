import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { cutPhrases } from '../../src/fit/cutPhrases.ts'
import { cutRow } from '../../src/fit/cutRow.ts'
import { estimateFill } from '../../src/fit/estimate.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

const value = readFileSync(new URL('../fixtures/cell-lines/input.md', import.meta.url), 'utf8')
const article = new VFile({ path: 'cells.md', value })
const deck = deckOf(article)

test('each line of a cell is accounted for on its own', () => {
  const { entries, lost, repeated, outOfOrder, invented } = ledger(article, deck)
  assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
  const texts = entries.map(({ unit }) => unit.text)
  for (const line of [
    '12345 Town',
    '2. wait',
    'reviews',
    'of others',
    'four',
    'green',
    'Then that.',
    'slower',
    'markdown',
  ])
    assert.ok(texts.includes(line), line)
})

test('lines of a cell that run together in one word are lost', () => {
  const broken = deck.replace('red<br>green', 'redgreen').replace('Long Street 1<br>', '')
  const { lost } = ledger(article, broken)
  assert.deepEqual(
    lost.map(({ text }) => text),
    ['Long Street 1', 'red', 'green'],
  )
})

test('a row counts as many lines as its cells have, and is cut between them', () => {
  const row = (lines: number) => ({
    type: 'tableRow' as const,
    children: [
      Array.from({ length: lines }, (_, at) => [at > 0 && ({ type: 'break' } as const), text(`line ${at}`)]),
    ].map((all) => ({ type: 'tableCell' as const, children: all.flat().filter((node) => node !== false) })),
  })
  const slideOf = (lines: number) => ({
    type: 'slide' as const,
    layout: 'table',
    props: {},
    note: [],
    children: [
      {
        type: 'slot' as const,
        name: 'default',
        children: [{ type: 'table' as const, children: [row(1), row(lines)] }],
      },
    ],
  })
  assert.ok(estimateFill(slideOf(12)) > 3 * estimateFill(slideOf(1)))
  assert.equal(cutRow(row(4), 'en').length, 1)
  assert.equal(cutRow(row(30), 'en').length, 30)
  const phrases = cutPhrases([text('One. Two.'), { type: 'break' }, text('Three.')], 'en')
  assert.deepEqual(
    phrases.map(({ children }) => children.map(({ type }) => type).join()),
    ['text', 'text,break', 'text'],
  )
})

function text(value: string) {
  return { type: 'text' as const, value }
}
