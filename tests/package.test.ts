import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as api from '../src/index.ts'
import { readPdf } from './readPdf.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

test('the library exports these names and no others', () => {
  assert.deepEqual(Object.keys(api).toSorted(), [
    'Failure',
    'check',
    'convert',
    'ledger',
    'parseArticle',
    'readDeck',
    'toDeck',
    'writeDeck',
  ])
})

describe('the package, installed where nothing else is', () => {
  let folder: string

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-package-'))
    // As `prepack` does, but with the client of one audience: each takes 12 s of work.
    await run('npm', ['run', 'build'], { cwd: root })
    await run(process.execPath, ['lib/ship.js', 'engineers'], { cwd: root })
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root })
    const [tarball = ''] = await readdir(folder)
    await run('tar', ['-xzf', tarball], { cwd: folder })
    const modules = join(folder, 'node_modules')
    await mkdir(modules)
    await run('mv', ['package', join(modules, 'deckwright')], { cwd: folder })
    // Without a network its dependencies are those of this checkout, and of them only what package.json lists.
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      await readFile(join(root, 'package.json'), 'utf8'),
    )
    for (const name of Object.keys(dependencies)) {
      await mkdir(dirname(join(modules, name)), { recursive: true })
      await symlink(join(root, 'node_modules', name), join(modules, name))
    }
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('makes a PDF and a player of an article', async () => {
    const article = '# Rollout\n\n## Plan\n\n- one team\n- one key\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'
    await writeFile(join(folder, 'rollout.md'), article)
    const cli = join(folder, 'node_modules/deckwright/lib/cli.js')
    const { stdout } = await run(process.execPath, [cli, 'rollout.md', '--to', 'pdf,html'], { cwd: folder })
    assert.match(stdout, /slides\/rollout\/engineers\.md\ndist\/rollout\/engineers\.pdf/)
    assert.match(await readFile(join(folder, 'dist/rollout/engineers.html'), 'utf8'), /deckwright-speaker/)
    const { pages } = await readPdf(await readFile(join(folder, 'dist/rollout/engineers.pdf')))
    assert.match(pages.map(({ text }) => text).join('\n'), /Rollout.*Plan.*one key/s)
  })

  test('is a library with types', async () => {
    const program = `import { convert, parseArticle } from 'deckwright'\nconsole.log(typeof convert, typeof parseArticle)\n`
    await writeFile(join(folder, 'use.mjs'), program)
    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: folder })
    assert.equal(stdout, 'function function\n')
    assert.match(await readFile(join(folder, 'node_modules/deckwright/lib/types/src/index.d.ts'), 'utf8'), /convert/)
  })
})
