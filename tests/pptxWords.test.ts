import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { deckwright } from './deckwright.ts'
import { readPdf } from './readPdf.ts'

/** What layouts need that write words themselves: labels, dates, hosts, numbers, languages. */
const names = ['many-labels', 'records', 'references', 'timeline']
const listing = '## Last\n\n1. One\n2. Two\n3. Three\n\n## Code\n\n```go\nmain()\n```\n'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  const read = names.map((name) => readFile(new URL(`fixtures/${name}/input.md`, import.meta.url), 'utf8'))
  await writeFile(join(folder, 'talk.md'), [...(await Promise.all(read)), listing].join('\n\n'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('a presentation has every word of its slides as text, in layouts and themes that add some', async () => {
  const talks = ['--audience', 'engineers,students', '--fit', 'estimated']
  const { stdout } = await deckwright(folder, 'talk.md', ...talks, '--to', 'pdf,pptx', '--json')
  const made: { outputs: { pdf: string; pptx: string } }[] = JSON.parse(stdout).articles
  assert.equal(made.length, 2)
  for (const { outputs } of made) {
    const { pages } = await readPdf(await readFile(join(folder, outputs.pdf)))
    const parts = unzipSync(await readFile(join(folder, outputs.pptx)))
    for (const [at, { text }] of pages.entries()) {
      const said = textOf(strFromU8(parts[`ppt/slides/slide${at + 1}.xml`] ?? new Uint8Array()))
      const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
      assert.deepEqual(
        words.filter((word) => !said.includes(word)),
        [],
        `${outputs.pptx}, slide ${at + 1}`,
      )
    }
  }
})

function textOf(xml: string): string {
  const runs = Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>|startAt="(\d+)"/g), ([, text, number]) => text ?? number)
  return runs.join('').normalize('NFKC').replace(/\s+/g, '')
}
