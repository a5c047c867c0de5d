import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runTogether } from '../src/pipeline/runTogether.ts'

/** Run items that each wait for a turn of the event loop, and tell how many ran at once at most. */
async function runAll(items: number[], atOnce: number, fails: (item: number) => boolean = () => false) {
  const [begun, ended]: [number[], number[]] = [[], []]
  let most = 0
  const running = runTogether(
    items,
    async (item) => {
      begun.push(item)
      most = Math.max(most, begun.length - ended.length)
      await new Promise((done) => setTimeout(done, item))
      ended.push(item)
      if (fails(item)) throw new Error(`item ${item}`)
      return item * 2
    },
    atOnce,
  )
  const outcome = await running.catch((error: Error) => error.message)
  return { outcome, begun, ended, most }
}

test('results stand in the order of the items, whichever ends first', async () => {
  const { outcome, most } = await runAll([9, 1, 5, 2], 2)
  assert.deepEqual(outcome, [18, 2, 10, 4])
  assert.equal(most, 2)
})

test('after an error nothing begins, and what has begun ends first', async () => {
  const { outcome, begun, ended } = await runAll([1, 20, 3, 4], 2, (item) => item === 1)
  assert.equal(outcome, 'item 1')
  assert.deepEqual(
    [begun, ended],
    [
      [1, 20],
      [1, 20],
    ],
  )
})

test('nothing to run gives no results', async () => {
  assert.deepEqual((await runAll([], 2)).outcome, [])
})
