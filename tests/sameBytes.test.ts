import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deckwright } from './deckwright.ts'

// No run before has measured these slides: its words are new each time.
const stamp = `${process.pid}x${Date.now()}`
const items = Array.from(
  { length: 24 },
  (_, index) => `- The bridge of ${1700 + index} stands on *${index + 2}* piers ${stamp}.`,
)
const article = `# Bridges\n\n## All of them\n\n${items.join('\n')}\n\n## One\n\nNobody knows what it cost.\n`

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  await writeFile(join(folder, 'talk.md'), article)
})
after(() => rm(folder, { recursive: true, force: true }))

test('files are the same whether slides had to be measured or had been before', async () => {
  const formats = ['pdf', 'handout', 'html', 'pptx']
  const made: Record<string, Buffer>[] = []
  for (const out of ['first', 'second']) {
    const { code, stdout, stderr } = await deckwright(folder, 'talk.md', '--to', formats.join(), '--out', out, '--json')
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    const { outputs } = JSON.parse(stdout).articles[0]
    const files = formats.map(async (format) => [format, await readFile(join(folder, outputs[format]))])
    made.push(Object.fromEntries(await Promise.all(files)))
  }
  for (const format of formats) assert.ok(made[0]?.[format]?.equals(made[1]?.[format] ?? Buffer.of()), format)
})
