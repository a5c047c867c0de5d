import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { fileHash } from '../src/files/fileHash.ts'
import { followFiles } from '../src/live/followFiles.ts'
import { WatchedTalks } from '../src/live/watchedTalks.ts'
import { type Conversion, type ConvertOptions, convert, convertOn } from '../src/pipeline/convert.ts'
import { TalkStages } from '../src/pipeline/talkStages.ts'

const cli = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url))
const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="${colour}"/></svg>`

describe('--watch', { timeout: 120_000 }, () => {
  let folder: string
  let child: ChildProcess
  /** What was printed and not yet looked at, line by line. */
  let lines: string[] = []
  let tell = () => {}

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-watch-'))
    await writeFile(join(folder, 'one.md'), '# One\n\nThe first sentence.\n\n![A dot](dot.svg)\n')
    await writeFile(join(folder, 'two.md'), '# Two\n\nAnother sentence.\n')
    const args = ['one.md', 'two.md', '--to', 'deck', '--fit', 'estimated', '--watch']
    child = spawn(process.execPath, [cli, ...args], { cwd: folder })
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        lines.push(...text.split('\n').filter(Boolean))
        tell()
      })
    await told(/press Ctrl-C/)
  })
  after(async () => {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  /** Wait for a line, and return it with those before it. */
  async function told(wanted: RegExp): Promise<string[]> {
    while (!lines.some((line) => wanted.test(line)))
      await new Promise<void>((done) => {
        tell = done
      })
    const seen = lines
    lines = []
    return seen
  }
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const deck = (name: string) => readFile(join(folder, 'slides', name, 'engineers.md'), 'utf8')

  test('makes again the talk of an article that is saved, and no other', async () => {
    await write('one.md', '# One\n\nA second sentence.\n\n![A dot](dot.svg)\n')
    assert.ok(!(await told(/slides\/one/)).some((line) => line.includes('slides/two')))
    assert.match(await deck('one'), /A second sentence/)
  })

  test('follows an image, also one that was not there', async () => {
    await write('dot.svg', drawing('teal'))
    await told(/slides\/one/)
    const before = await deck('one')
    assert.match(before, /\/images\//)
    await write('dot.svg', drawing('plum'))
    await told(/slides\/one/)
    assert.notEqual(await deck('one'), before)
  })

  test('tells what cannot be made, and keeps what was', async () => {
    const before = await deck('two')
    await write('two.md', '---\ntags: [no end\n---\n\nNothing of this.\n')
    const [line = '', ...others] = await told(/stay as they were/)
    assert.match(line, /^deckwright: two\.md:2:\d+ Cannot read the front matter, .*; all files stay as they were$/)
    assert.deepEqual(others, [])
    assert.equal(await deck('two'), before)
    await write('two.md', '# Two\n\nA mended sentence.\n')
    await told(/slides\/two/)
    assert.match(await deck('two'), /A mended sentence/)
  })

  test('finds an article again that an editor has moved away to save it', async () => {
    await rename(join(folder, 'two.md'), join(folder, 'two.md~'))
    await told(/Cannot find `two\.md`/)
    await write('two.md', '# Two\n\nA sentence that came back.\n')
    await told(/slides\/two/)
    assert.match(await deck('two'), /came back/)
  })

  test('keeps what a person writes into a deck', async () => {
    const path = join(folder, 'slides/two/engineers.md')
    await writeFile(path, (await deck('two')).replace('came back', 'came back to me'))
    await write('two.md', '# Two\n\nA sentence that came back.\n\n## More\n\nAnd one more.\n')
    await told(/deck-merged/)
    assert.match(await deck('two'), /came back to me[\s\S]*And one more/)
  })

  test('ends at Ctrl-C', async () => {
    child.kill('SIGINT')
    assert.deepEqual(await once(child, 'exit'), [0, null])
  })
})

test('a file is read again after a slow editor has emptied and then written it', { timeout: 20_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-watch-'))
  const path = join(folder, 'talk.md')
  await writeFile(path, 'Old text.')
  const seen = Promise.withResolvers<void>()
  const files = await followFiles([path], async () => {
    if ((await readFile(path, 'utf8')) === 'New text.') seen.resolve()
  })
  try {
    const file = await open(path, 'w')
    await wait(35)
    await file.write('New text.')
    await file.close()
    await seen.promise
  } finally {
    await files.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a file is reported that is saved right after it was added, or after it was read', {
  timeout: 20_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-watch-'))
  const [first = '', same = '', read = '', saved = ''] = ['a', 'b', 'c', 'd'].map((name) => join(folder, name))
  for (const path of [first, same, read, saved]) writeFileSync(path, 'Old text.')
  const reported = new Set<string>()
  const all = Promise.withResolvers<void>()
  const files = await followFiles([first], (changed) => {
    for (const path of changed) reported.add(path)
    if (reported.size >= 2) all.resolve()
  })
  try {
    files.add(same)
    files.add(read, fileHash('What was read.'))
    files.add(saved)
    writeFileSync(saved, 'New text.')
    await all.promise
    assert.deepEqual(reported, new Set([read, saved]))
  } finally {
    await files.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a deck that is saved while its files are being made is made again', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-watch-'))
  const article = join(folder, 'talk.md')
  const deck = join(folder, 'slides/talk/engineers.md')
  await writeFile(article, '# Talk\n\nA sentence of the article.\n')
  const made = Promise.withResolvers<Conversion[]>()
  let isSaved = false
  try {
    await using talks = new WatchedTalks([article], {
      ...{ audience: 'engineers', to: ['notes'], fit: 'estimated' },
      ...{ out: join(folder, 'dist'), decks: join(folder, 'slides') },
      onStep(_, step) {
        if (step !== 'notes' || isSaved) return
        isSaved = true
        writeFileSync(deck, readFileSync(deck, 'utf8').replace('of the article', 'of a person'))
      },
      onMade: made.resolve,
      onProblem: made.reject,
    })
    const [first] = await talks.made
    const [again] = await made.promise
    assert.deepEqual([first?.made, again?.made], [['notes'], ['notes']])
    assert.match(await readFile(join(again?.outputs.notes ?? '', 'speech.md'), 'utf8'), /of a person/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a talk is made again after its browser was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-watch-'))
  try {
    const article = join(folder, 'talk.md')
    const options: ConvertOptions = {
      ...{ audience: 'engineers', to: ['notes'], fit: 'estimated' },
      ...{ out: join(folder, 'dist'), decks: join(folder, 'slides') },
    }
    await using stages = new TalkStages(undefined, 1)
    for (const words of ['One thing.', 'Another thing.']) {
      await writeFile(article, `# Talk\n\n${words}\n`)
      const [talk] = await convertOn(stages, [article], options)
      assert.deepEqual(talk?.made, ['notes'])
      await (await stages.browser.start()).close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a talk that is made again on pages that stayed open has the same bytes as one that is made anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-watch-'))
  try {
    const article = join(folder, 'talk.md')
    const text = (count: number) =>
      `# Talk\n\n## Items\n\n${Array.from({ length: count }, (_, at) => `- Item ${at} of a list in ${folder}, which is long enough to fill its line.`).join('\n')}\n`
    await mkdir(join(folder, 'again'))
    await writeFile(article, text(12))
    const options = (name: string) => ({
      ...{ audience: 'engineers', to: ['pdf', 'sheet'] },
      ...{ out: join(folder, name, 'dist'), decks: join(folder, name, 'slides') },
    })
    const made = Promise.withResolvers<Conversion[]>()
    await using talks = new WatchedTalks([article], {
      ...options('again'),
      onMade: made.resolve,
      onProblem: made.reject,
    })
    await talks.made
    await writeFile(article, text(31))
    const [again] = await made.promise
    const [anew] = await convert([article], options('anew'))
    assert.deepEqual(again?.made, ['pdf', 'sheet'])
    for (const name of ['pdf', 'sheet'])
      assert.ok((await readFile(again?.outputs[name] ?? '')).equals(await readFile(anew?.outputs[name] ?? '')), name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
