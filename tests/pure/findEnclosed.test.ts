import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineFinder } from '../../src/article/source/lineFinder.ts'
import { pairLines } from '../../src/article/source/pairLines.ts'
import { findEnclosed } from '../../src/text/findEnclosed.ts'

const found = (text: string, ...kinds: Parameters<typeof findEnclosed>[1]) =>
  [...findEnclosed(text, kinds)].map(({ index, end }) => text.slice(index, end))

const comment = { open: /<!--/g, close: /-->/g }
const braces = { open: /\{\/\*/g, close: /\*\/\}/g }

test('what marks enclose is found, one after another', () => {
  assert.deepEqual(found('a <!-- b --> c <!-- d --> e', comment), ['<!-- b -->', '<!-- d -->'])
  assert.deepEqual(found('<!-- {/* --> */} {/* <!-- */} -->', comment, braces), ['<!-- {/* -->', '{/* <!-- */}'])
})

test('what nothing closes is not found, or ends where it has to', () => {
  assert.deepEqual(found('<!-- a {/* b */} <!-- c', comment, braces), ['{/* b */}'])
  const ending = { ...comment, otherwise: /(?=\n\n)/g }
  assert.deepEqual(found('<!-- a\nb\n\nc <!-- d', ending), ['<!-- a\nb', '<!-- d'])
})

test('a line behind another one is found again and again', () => {
  const lines = ['a', 'x', 'b', 'x', 'c']
  const finder = new LineFinder(lines)
  assert.deepEqual(
    lines.map((_, at) => finder.after(at, /x/)),
    [1, 3, 3, -1, -1],
  )
  lines[3] = 'y'
  assert.equal(new LineFinder(lines).after(2, /x/), -1)
  assert.equal(finder.after(0, /y/), 3)
})

test('lines that open and close are paired, from the inside out', () => {
  const lines = ['(', '(', ')', 'a', ')', ')', '(']
  const pairs = pairLines(lines, (line) => (line === '(' ? 'opens' : line === ')' ? 'closes' : undefined))
  assert.deepEqual(
    [...pairs],
    [
      [1, 2],
      [0, 4],
    ],
  )
})
