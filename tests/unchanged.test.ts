import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { type ConvertOptions, convert } from '../src/pipeline/convert.ts'
import { deckwright } from './deckwright.ts'

describe('a run after another', () => {
  const text = '# Bridges\n\n## Stone\n\nA bridge of stone stands for 800 years.\n\n![A bridge](bridge.svg)\n'
  const picture = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="${colour}"/></svg>`
  let folder: string
  let article: string

  /** Make a PDF and notes, and tell which steps a browser took. */
  async function run(options: Partial<ConvertOptions> = {}): Promise<string[]> {
    const steps: string[] = []
    await convert([article], {
      ...{ audience: 'engineers', to: ['pdf', 'notes'], out: join(folder, 'dist'), decks: join(folder, 'slides') },
      onStep: (_, step) => steps.push(step),
      ...options,
    })
    return steps.filter((step) => step !== 'deck' && step !== 'measuring')
  }

  const fileOf = (name: string) => join(folder, 'dist', 'bridges', name)
  const shown = ['starting', 'laying out', 'fonts', 'checking']

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    article = join(folder, 'bridges.md')
    await writeFile(article, text)
    await writeFile(join(folder, 'bridge.svg'), picture('teal'))
    assert.deepEqual(await run(), [...shown, 'pdf', 'notes'])
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('makes nothing again that would be the same', async () => {
    const { mtimeMs } = await stat(fileOf('engineers.pdf'))
    assert.deepEqual(await run(), [])
    assert.equal((await stat(fileOf('engineers.pdf'))).mtimeMs, mtimeMs)
  })

  test('makes what is missing, and leaves the rest', async () => {
    await rm(fileOf('engineers-notes'), { recursive: true })
    const made = await readFile(fileOf('engineers.pdf'))
    const steps = await run()
    assert.ok(steps.includes('notes') && !steps.includes('pdf'))
    assert.ok(made.equals(await readFile(fileOf('engineers.pdf'))))
  })

  test('makes all again after a change of the article, a picture or an option', async () => {
    await writeFile(article, text.replace('800', '900'))
    assert.deepEqual((await run()).slice(-2), ['pdf', 'notes'])
    await writeFile(join(folder, 'bridge.svg'), picture('plum'))
    assert.deepEqual((await run()).slice(-2), ['pdf', 'notes'])
    assert.deepEqual((await run({ steps: true })).slice(-2), ['pdf', 'notes'])
  })

  test('makes files of some slides under a name of their own, and leaves those of all', async () => {
    const made = await readFile(fileOf('engineers.pdf'))
    assert.deepEqual((await run({ to: ['pdf', 'png', 'pptx'], slides: '2' })).slice(-3), ['pdf', 'png', 'pptx'])
    assert.ok(made.equals(await readFile(fileOf('engineers.pdf'))))
    assert.equal((await PDFDocument.load(await readFile(fileOf('engineers-slides-2.pdf')))).getPageCount(), 1)
    assert.deepEqual(await readdir(fileOf('engineers-slides-2-png')), ['02.png'])
    const names = Object.keys(unzipSync(await readFile(fileOf('engineers-slides-2.pptx'))))
    assert.equal(names.filter((name) => /^ppt\/slides\/[^/]+$/.test(name)).length, 1)
    await assert.rejects(
      run({ to: ['pdf'], slides: '2,9' }),
      /Cannot find slide 9 in `.*`, expected a number from 1 to 2$/,
    )
  })

  test('makes again what had a problem, and tells of it again', async () => {
    const wide = join(folder, 'wide.md')
    await writeFile(wide, `# Wide\n\n## A sign of no font\n\nThe sign \u{13000}\u{1fff0} has no font.\n`)
    const results: string[] = []
    for (const _ of [1, 2]) {
      const { code, stderr } = await deckwright(folder, 'wide.md', '--to', 'pdf')
      assert.equal(code, 1)
      results.push(stderr)
    }
    assert.equal(results[0], results[1])
    assert.match(results[0] ?? '', /missing-glyph/)
  })
})
