import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areComparable } from '../../src/deck/areComparable.ts'

const pairs: [one: string, other: string, alike: boolean][] = [
  ['传统思路', '现代思路', true],
  ['方案一：缓存', '方案二：队列', true],
  ['可以', '不可以', true],
  ['メリット', 'デメリット', true],
  ['기존 방식', '새로운 방식', true],
  ['À faire', 'À éviter', true],
  ['Do', "Don't", true],
  ['Do', 'Do', false],
  ['背景', '结论', false],
  ['Setup', 'Costs', false],
]

for (const [one, other, expected] of pairs)
  test(`${one} and ${other} ${expected ? 'can' : 'cannot'} be compared`, () =>
    assert.equal(areComparable(one, other), expected))
