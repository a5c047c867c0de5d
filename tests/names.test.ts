import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { mirrorPath } from '../src/render/server/mirrorPath.ts'
import { startPresenter } from '../src/render/server/startPresenter.ts'
import { deckwright } from './deckwright.ts'

/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('names that Vite takes for queries', () => {
  test('of the article, its folder, its images, the deck, and the outputs', async () => {
    const top = await realpath(await mkdtemp(join(tmpdir(), 'deckwright-test-')))
    try {
      const folder = join(top, 'C#', '100%')
      await mkdir(folder, { recursive: true })
      const pictures = ['my#pic.png', 'a?b.png']
      for (const name of pictures) await writeFile(join(folder, name), picture)
      const shown = ['my%23pic.png', '<my#pic.png>', 'a%3Fb.png', '<a?b.png>'].map((url) => `![p](${url})`)
      await writeFile(join(folder, 'What is it?.md'), `# Title\n\n## Pictures\n\n${shown.join('\n\n')}\n`)
      const where = ['--decks', 'C# decks', '--out', 'o?']
      const made = await deckwright(folder, 'What is it?.md', '--to', 'pdf,site', ...where)
      assert.deepEqual({ code: made.code, stderr: made.stderr }, { code: 0, stderr: '' })
      const site = await readFile(join(folder, 'o?/What is it?/engineers-site/index.html'), 'utf8')
      assert.doesNotMatch(site, /C#|deckwright-path/)

      const deck = join(folder, 'C# decks/What is it?/engineers.md')
      const { url, close } = await startPresenter(deck)
      const text = async () => (await fetch(new URL('/__slidev/slides/1.json', url))).text()
      try {
        assert.match(await text(), /Title/)
        // As editors save: another file takes the name.
        await writeFile(`${deck}.part`, (await readFile(deck, 'utf8')).replace('# Title', '# Another'))
        await rename(`${deck}.part`, deck)
        for (let tries = 0; tries < 100 && !/Another/.test(await text()); tries++)
          await new Promise((done) => setTimeout(done, 100))
        assert.match(await text(), /Another/)
      } finally {
        await close()
      }
      assert.deepEqual(await readdir(join(folder, 'C# decks/What is it?')), ['.deckwright', 'engineers.md', 'public'])
    } finally {
      await rm(top, { recursive: true, force: true })
    }
  })

  test('are led around by a folder in which relative paths lead to the same places', async () => {
    const top = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    const file = join(top, 'C#', 'C_', 'a?.md')
    await mkdir(join(top, 'C#', 'C_'), { recursive: true })
    await mkdir(join(top, 'C_'))
    for (const name of ['C#/C_/a_.md', 'C#/beside.txt', 'C_/other.txt']) await writeFile(join(top, name), name)
    await writeFile(file, 'deck')
    const { path, folder, mirrored } = mirrorPath(file)
    try {
      assert.doesNotMatch(path, /[#?]/)
      assert.equal(await readFile(path, 'utf8'), 'deck')
      for (const name of ['C#/C_/a_.md', 'C#/beside.txt'])
        assert.equal(await readFile(join(path, '../../..', name.replace('C#', '_C_')), 'utf8'), name)
      assert.equal(await readFile(join(path, '../../../C_/other.txt'), 'utf8'), 'C_/other.txt')
      assert.equal(mirrored(join(top, 'C#', 'beside.txt')), join(path, '../../beside.txt'))
      assert.equal(mirrored(join(top, 'C_', 'other.txt')), undefined)
    } finally {
      await rm(folder, { recursive: true })
      assert.ok(existsSync(file), 'what is linked stays')
      await rm(top, { recursive: true })
    }
  })
})
