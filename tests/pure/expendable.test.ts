import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { openDeckFile } from '../../src/pipeline/deckFile.ts'

test('slides that can be skipped are found again in an edited deck, unless their titles have changed', () => {
  const open = (...titles: string[]) =>
    new VFile(titles.map((title) => `# ${title}\n\nWords of it.\n`).join('\n---\n\n'))
  const before = { ...openDeckFile(open('A', 'B', 'C', 'D')), expendable: [4, 2, 3] }
  const expendableIn = (...titles: string[]) => openDeckFile(open(...titles), before).expendable
  assert.deepEqual(expendableIn('A', 'B', 'C', 'D'), [4, 2, 3])
  assert.deepEqual(expendableIn('Mine', 'A', 'B', 'C', 'D'), [5, 3, 4])
  assert.deepEqual(expendableIn('A', 'Other', 'C', 'D'), [4, 3])
  assert.deepEqual(expendableIn('A', 'D', 'C'), [2, 3])
  assert.deepEqual(openDeckFile(open('A')).expendable, [])
})
