import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { test } from 'node:test'

test('no file of src has more than 300 lines', async () => {
  const long: string[] = []
  for await (const path of glob('src/**/*.ts')) {
    const lines = (await readFile(path, 'utf8')).split('\n').length - 1
    if (lines > 300) long.push(`${path}: ${lines} lines, split it by what it exports`)
  }
  assert.deepEqual(long, [])
})
