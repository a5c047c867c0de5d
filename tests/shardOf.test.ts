import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shardOf } from '../src/pipeline/shardOf.ts'

const talks = Array.from({ length: 23 }, (_, at) => ({ name: `talk-${at}` }))
const partsOf = (items: typeof talks, of: number) =>
  Array.from({ length: of }, (_, at) => shardOf(items, { part: at + 1, of }))

test('parts hold each item once, in the order of the run, and differ by one item at most', () => {
  for (const count of [1, 2, 7, 8, 23, 40]) {
    const parts = partsOf(talks, count)
    assert.deepEqual(
      parts
        .flat()
        .map(({ name }) => name)
        .sort(),
      talks.map(({ name }) => name).sort(),
    )
    for (const part of parts)
      assert.deepEqual(
        part,
        talks.filter((one) => part.includes(one)),
      )
    const sizes = parts.map(({ length }) => length)
    assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join())
  }
})

test('a new item leaves most items in their parts', () => {
  const before = partsOf(talks, 4)
  const after = partsOf([{ name: 'another' }, ...talks], 4)
  const moved = talks.filter(
    (one) => before.findIndex((part) => part.includes(one)) !== after.findIndex((part) => part.includes(one)),
  )
  assert.ok(moved.length <= 4, moved.map(({ name }) => name).join())
})
