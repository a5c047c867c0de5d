import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MarkdownLines } from '../../src/article/source/markdownLines.ts'

test('walks the lines outside of front matter, code, formulas and HTML', () => {
  const lines = ['---', 'a: 1', '---', 'b', '~~~', 'c', '~~~', '<div>', 'd', '</div>', '', '$$', 'e', '$$', 'f']
  assert.deepEqual(
    [...new MarkdownLines(lines)].map((at) => lines[at]),
    ['---', 'b', 'f'],
  )
  assert.deepEqual([...new MarkdownLines(lines, { from: 12 })], [12])
})

test('goes on where the caller says, in lines that the caller rewrites', () => {
  const lines = ['a', 'b', 'c', 'd', 'e']
  const walked: string[] = []
  const markdown = new MarkdownLines(lines)
  for (const at of markdown) {
    walked.push(lines[at] ?? '')
    if (at === 0) lines[1] = '~~~'
    if (at === 0) markdown.goOnBelow(1)
    lines[3] = 'D'
  }
  assert.deepEqual(walked, ['a', 'c', 'D', 'e'])
})

test('skips only the blocks that the caller wants, and tells which', () => {
  const lines = ['<div>', '~~~', '</div>', '', '~~~', 'a']
  const skipped: [number, number][] = []
  const onSkip = (first: number, last: number) => skipped.push([first, last])
  const isFence = (line: string) => line.startsWith('~')
  assert.deepEqual([...new MarkdownLines(lines, { skips: isFence, onSkip })], [0, 5])
  assert.deepEqual(skipped, [[1, 4]])
  assert.deepEqual([...new MarkdownLines(['a', '~~~', 'b'])], [0])
})
