import assert from 'node:assert/strict'
import test from 'node:test'
import type { Paragraph } from 'mdast'
import { amountSentence } from '../../src/deck/amounts/amountSentence.ts'
import { amountsIn } from '../../src/deck/amounts/amountsIn.ts'

/** The amounts of a text, as they stand in it. */
function read(text: string): string[] {
  return amountsIn(text).map(({ start, end }) => text.slice(start, end))
}

/** The amounts that a sentence sets large. */
function large(text: string): string[] {
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] }
  const found: string[] = []
  for (const node of amountSentence(paragraph)?.children ?? [])
    if (node.type === 'amount') for (const child of node.children) if (child.type === 'text') found.push(child.value)
  return found
}

test('reads numbers with their units in four languages', () => {
  assert.deepEqual(read('42.7 M to 70.7 M, up 65 %'), ['42.7 M', '70.7 M', '65 %'])
  assert.deepEqual(read('$1,200 and ~42 ms, 8x, 3 GB/s'), ['$1,200', '~42 ms', '8x', '3 GB/s'])
  assert.deepEqual(read('提高到3.5倍，用户超过 10 亿，约 300 毫秒'), ['3.5倍', '10 亿', '300 毫秒'])
  assert.deepEqual(read('起動は8.5秒、費用は120万円'), ['8.5秒', '120万円'])
  assert.deepEqual(read('속도는 3배, 사용자 5만'), ['3배', '5만'])
})

test('reads no number that is a name: version, port, date, code, chapter, part of a word', () => {
  for (const text of [
    'v1.2.3',
    'version 3',
    'localhost:8080',
    'port 8080',
    '2024-01-02',
    '2024年',
    '第 3 章',
    '64-bit',
  ])
    assert.deepEqual(read(text), [], text)
  for (const text of [
    'HTTP 404',
    'error 500',
    '#123',
    'chapter 7',
    'step 2',
    'RFC 2119',
    'log4j',
    '10:30',
    '3月',
    '5号',
  ])
    assert.deepEqual(read(text), [], text)
})

test('sets both numbers of a change large', () => {
  assert.deepEqual(large('Downloads grew from 42.7 M to 70.7 M.'), ['42.7 M', '70.7 M'])
  assert.deepEqual(large('Cold build of the app: 42 s -> 9 s'), ['42 s', '9 s'])
  assert.deepEqual(large('平均耗时从 300 毫秒降到了 40 毫秒。'), ['300 毫秒', '40 毫秒'])
  assert.deepEqual(large('起動時間は8.5秒から1.2秒に短縮された。'), ['8.5秒', '1.2秒'])
  assert.deepEqual(large('시작 시간은 8.5초에서 1.2초로 단축되었다.'), ['8.5초', '1.2초'])
})

test('sets the one number that a sentence reports large', () => {
  assert.deepEqual(large('98.7% of pod creation requests failed.'), ['98.7%'])
  assert.deepEqual(large('UnoCSS 可以比 Tailwind 的 JIT 引擎快 200 倍！'), ['200 倍'])
})

test('leaves ranges, years, conditions, questions and remarks in brackets alone', () => {
  for (const text of [
    'Values range from 3% to 25% and increase with load.',
    'Incomes rose from 1820 to 1940 in both countries.',
    'If memory is reduced by 50%, nothing happens.',
    'With a ~2 MB payload parsing is much slower.',
    'Is it really 50% faster than before?',
    'Storage is more expensive then (1-10 GB).',
    'We are not 100% sure that it is faster.',
  ])
    assert.deepEqual(large(text), [], text)
})
