import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { findArticles } from '../src/files/findArticles.ts'
import { deckwright } from './deckwright.ts'

describe('a folder or a pattern stands for its articles', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-folder-'))
    const files: Record<string, string> = {
      'posts/b.md': 'Words.',
      'posts/a.mdx': 'Words.',
      'posts/C.Rmd': 'Words.',
      'posts/one/index.md': 'Words.',
      'posts/x/README.md': '# X\n\nWords.',
      'posts/y/README.md': '# Y\n\nWords.',
      'posts/empty.md': '\n',
      'posts/a.png': 'x',
      'posts/~$a.docx': 'x',
      'posts/.drafts/d.md': 'Words.',
      'posts/node_modules/n/README.md': 'Words.',
      'posts/dist/b/speech.md': 'Words.',
      'posts/deck/engineers.md': 'Words.',
      'posts/deck/.deckwright/engineers.json': '{}',
      'odd/[x]/a.md': 'Words.',
      'odd/x/b.md': 'Words.',
      'none/a.png': 'x',
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const find = async (given: string[], made: string[] = []) => {
    const absolute = (path: string) => (path === '-' || path.includes('://') ? path : join(folder, path))
    const { paths, counts } = await findArticles(given.map(absolute), made.map(absolute))
    const shown = paths.map((path) =>
      typeof path === 'string' ? relative(folder, path) : `${relative(folder, path.path)} as ${path.name}`,
    )
    return { paths: shown, counts: counts.map((line) => line.replace(`${folder}/`, '')) }
  }
  const all = [
    'posts/C.Rmd as C',
    'posts/a.mdx as a',
    'posts/b.md as b',
    'posts/one/index.md as one',
    'posts/x/README.md as x/README',
    'posts/y/README.md as y/README',
  ]

  test('in the order of their paths; decks, outputs, packages, hidden and empty files are passed over', async () => {
    const counts = ['6 articles in `posts`, 1 empty file passed over']
    assert.deepEqual(await find(['posts'], ['posts/dist']), { paths: all, counts })
  })

  test('each once, where the first of them is given', async () => {
    assert.deepEqual((await find(['posts/b.md', 'posts'], ['posts/dist'])).paths, [
      'posts/b.md',
      ...all.filter((path) => !path.includes('b.md')),
    ])
    assert.deepEqual((await find(['posts/*.md', 'posts/b.md'])).paths, ['posts/b.md as b'])
  })

  test('also where its name is a pattern, or it lies in the folder of outputs', async () => {
    assert.deepEqual((await find(['odd/[x]'])).paths, ['odd/[x]/a.md as a'])
    assert.deepEqual((await find(['posts/dist/b'], ['posts/dist'])).paths, ['posts/dist/b/speech.md as speech'])
  })

  test('what is neither is taken as it is', async () => {
    assert.deepEqual(await find(['-']), { paths: [relative(folder, '-')], counts: [] })
    assert.deepEqual(await findArticles(['https://a.example/*.md']), { paths: ['https://a.example/*.md'], counts: [] })
    assert.deepEqual((await find(['nosuch.md'])).paths, ['nosuch.md'])
  })

  for (const given of ['none', 'none/*.md'])
    test(`one that has none is refused: ${given}`, () =>
      assert.rejects(find([given]), {
        name: 'Failure',
        message: /^Cannot find an article in `.*`, expected a file of one of: \.md, /,
      }))

  test('the command line makes a deck of each, and says how many', async () => {
    const { code, stdout, stderr } = await deckwright(
      folder,
      'posts',
      '--out',
      'posts/dist',
      '--to',
      'deck',
      '--fit',
      'estimated',
    )
    assert.equal(stderr, '6 articles in `posts`, 1 empty file passed over\n')
    assert.equal(stdout.split('\n').filter(Boolean).length, 6)
    assert.equal(code, 0)
    assert.deepEqual((await readdir(join(folder, 'slides'))).sort(), ['C', 'a', 'b', 'one', 'x', 'y'])
  })

  test('where one is wanted, a folder is refused', async () => {
    const { code, stderr } = await deckwright(folder, 'check', 'posts')
    assert.match(stderr, /`posts`, expected an article: it is a folder; give a file of it\n$/)
    assert.equal(code, 2)
  })
})
