import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** The lines of two documents that name a test: `file.test.ts`: its name, or the words that its name has. */
const lines = ['security', 'reliability'].flatMap((document) =>
  Array.from(
    readFileSync(new URL(`../../docs/${document}.md`, import.meta.url), 'utf8').matchAll(
      /^\|.*\| `([\w.]+)`: (.*) \|$/gm,
    ),
    ([, file = '', name = '']) => ({ file, name }),
  ),
)

test('each line of the threat model, and of the faults that were found, names a test that is there', () => {
  assert.ok(lines.length > 30)
  for (const { file, name } of lines) {
    const pure = new URL(file, import.meta.url)
    const tests = readFileSync(existsSync(pure) ? pure : new URL(`../${file}`, import.meta.url), 'utf8')
    const titles = Array.from(tests.matchAll(/\btest\(\s*(['"`])(.*?)\1,/gs), ([, , title = '']) => title)
    assert.ok(
      titles.some((title) => title.includes(name)),
      `${file}: ${name}`,
    )
  }
})
