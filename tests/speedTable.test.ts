import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, ratioRow, toTable } from '../bench/speed/row.ts'
import { toMarp } from '../bench/speed/toMarp.ts'

test('the median of an even number of values is the mean of the two in the middle', () => {
  assert.equal(median([9, 1, 3]), 3)
  assert.equal(median([4, 1, 2, 9]), 3)
})

test('two times are compared round by round, whatever slows down a whole round', () => {
  const row = ratioRow(
    { what: 'PDF', aim: 1 },
    ['ours', 'marp'],
    [
      [1, 2],
      [40, 80],
      [2, 2],
    ],
  )
  assert.equal(median(row.values), 0.5)
  assert.equal(row.of, 'ours 2.00 s, marp 2.00 s')
})

test('the table tells which aims are missed', () => {
  const rows = [
    { case: 'content', what: 'PDF', values: [0.5, 1.5, 1.25], aim: 1, of: 'x' },
    { case: 'sizes', what: 'PDF', values: [286.4], unit: 'KB' as const, aim: 300 },
  ]
  assert.deepEqual(toTable(rows).split('\n').slice(2), [
    '| content | PDF | 1.25 | 0.50 to 1.50 | 1.00 (missed) | x |',
    '| sizes | PDF | 286 KB |  | 300 KB |  |',
  ])
})

test('a deck for Marp has as many slides as is asked for, lists and long tables divided', () => {
  const rows = Array.from({ length: 25 }, (_, at) => `| ${at} |`).join('\n')
  const article = `---\ndate: 2026-01-01\n---\n\n# A\n\n- b\n- c\n\n| d |\n| - |\n${rows}\n`
  assert.equal(toMarp(article, 3).split('\n\n---\n\n').length, 3)
  assert.equal(toMarp(article, 8).match(/^\| d \|$/gm)?.length, 5)
  assert.throws(() => toMarp(article, 9), /Cannot make 9 slides of 8 blocks/)
})
