import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readDeckRecord, recordPathOf, recordPendingDeck } from '../src/files/deckRecord.ts'
import { removeLeftovers } from '../src/files/removeLeftovers.ts'
import { deckwright } from './deckwright.ts'

const cli = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url))
const toDeck = ['--to', 'deck', '--fit', 'estimated']

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
})
after(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  await writeFile(join(folder, 'talk.md'), article(1))
})

const at = (path: string) => join(folder, path)
const deck = () => at('slides/talk/engineers.md')
const article = (version: number) => `# Talk\n\nVersion ${version} says one sentence.\n\n## Next\n\nAnother one.\n`

/** A run in a shell that is set up by a command first: `ulimit -f 0`. */
function runAfter(setUp: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn('bash', ['-c', `${setUp}; exec "$@"`, 'bash', process.execPath, cli, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }))
  return { child, ended }
}

/** All files under the folder. */
async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

const isOneLine = ({ code, stderr }: { code: number | null; stderr: string }, line: RegExp) => {
  assert.match(stderr, line)
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr)
  assert.equal(code, 2)
}

describe('what is no file', () => {
  test('a pipe that nobody may ever write to, a device, a link to itself', async () => {
    execFileSync('mkfifo', [at('pipe.md')])
    await symlink('loop.md', at('loop.md'))
    isOneLine(await deckwright(folder, 'pipe.md', ...toDeck), /`pipe\.md`.*it is a pipe; give `-`/)
    isOneLine(await deckwright(folder, '/dev/zero', ...toDeck), /`\/dev\/zero`.*it is a device/)
    isOneLine(await deckwright(folder, 'loop.md', ...toDeck), /`loop\.md` \(ELOOP\)/)
  })

  test('is passed over in a folder', async () => {
    await mkdir(at('posts'))
    await writeFile(at('posts/one.md'), article(1))
    execFileSync('mkfifo', [at('posts/pipe.md')])
    await symlink('nowhere.md', at('posts/dead.md'))
    const { code, stderr } = await deckwright(folder, 'posts', ...toDeck)
    assert.equal(code, 0, stderr)
    assert.ok(existsSync(at('slides/one/engineers.md')))
  })

  test('but a pipe that the shell has opened is read', async () => {
    const child = spawn('bash', ['-c', `"$0" "$1" <(cat talk.md) ${toDeck.join(' ')}`, process.execPath, cli], {
      cwd: folder,
      stdio: 'ignore',
    })
    assert.deepEqual(await once(child, 'close'), [0, null])
    const [name = ''] = await readdir(at('slides'))
    assert.match(await readFile(at(join('slides', name, 'engineers.md')), 'utf8'), /Version 1/)
  })

  test('is no image either', async () => {
    execFileSync('mkfifo', [at('pipe.png')])
    await symlink('loop.png', at('loop.png'))
    await symlink('/dev/zero', at('zero.png'))
    await mkdir(at('folder.png'))
    await writeFile(
      at('talk.md'),
      `# Talk\n\n${['pipe', 'loop', 'zero', 'folder'].map((name) => `![${name}](${name}.png)\n\n`).join('')}`,
    )
    const { code, stderr } = await deckwright(folder, 'talk.md', ...toDeck)
    assert.equal(code, 1)
    assert.equal(stderr.match(/Cannot (?:show|take)/g)?.length, 4, stderr)
  })
})

describe('a disk that takes no more', () => {
  test('is one line, and no half deck', async () => {
    isOneLine(await runAfter('ulimit -f 0', ['talk.md', ...toDeck]).ended, /Cannot write `.*` \(EFBIG\): .*ulimit/)
    assert.deepEqual(await files(), ['talk.md'])
  })

  test('leaves an edited deck as it is', async () => {
    await deckwright(folder, 'talk.md', ...toDeck)
    const edited = (await readFile(deck(), 'utf8')).replace('Another one', 'My own')
    await writeFile(deck(), edited)
    await writeFile(at('talk.md'), article(2))
    isOneLine(await runAfter('ulimit -f 0', ['talk.md', ...toDeck]).ended, /Cannot write/)
    assert.equal(await readFile(deck(), 'utf8'), edited)
    assert.equal((await deckwright(folder, 'talk.md', ...toDeck)).code, 0)
    assert.match(await readFile(deck(), 'utf8'), /Version 2[\s\S]*My own/)
  })

  test('is told of the temporary folder, and needed only where something is written there', async () => {
    const env = { TMPDIR: at('talk.md'), TEMP: at('talk.md'), TMP: at('talk.md') }
    assert.equal((await runAfter(':', ['talk.md', ...toDeck], env).ended).code, 0)
    isOneLine(await runAfter(':', ['check', 'talk.md'], env).ended, /temporary folder/)
  })
})

describe('a run that is killed', () => {
  test('at any moment leaves no half deck, and loses no edit', async () => {
    await deckwright(folder, 'talk.md', ...toDeck)
    await writeFile(deck(), (await readFile(deck(), 'utf8')).replace('Another one', 'My own'))
    for (let turn = 2; turn < 8; turn += 1) {
      await writeFile(at('talk.md'), article(turn))
      const { child, ended } = runAfter(':', ['talk.md', ...toDeck])
      const slides = at('slides/talk')
      // As soon as a file changes; a run may end before that is seen.
      const names = (await readdir(slides)).length
      while (child.exitCode === null && (await readdir(slides)).length === names) await setTimeout(turn * 5)
      child.kill('SIGKILL')
      await ended
      const text = await readFile(deck(), 'utf8')
      assert.match(text, /My own\.\n?$/, `turn ${turn}`)
      assert.doesNotMatch(text, /^<{7}/m)
    }
    const { code, stderr } = await deckwright(folder, 'talk.md', ...toDeck)
    assert.equal(code, 0, stderr)
    assert.match(await readFile(deck(), 'utf8'), /Version 7[\s\S]*My own/)
  })

  test('between record and deck leaves a deck that is still known as generated', async () => {
    await deckwright(folder, 'talk.md', ...toDeck)
    const [before, last] = [await readFile(deck(), 'utf8'), await readDeckRecord(deck())]
    await recordPendingDeck(deck(), `${before}<!-- other -->\n`, { article: at('talk.md'), blob: 'x' }, last)
    await writeFile(at('talk.md'), article(2))
    assert.deepEqual(await deckwright(folder, 'talk.md', ...toDeck).then(({ code, stderr }) => ({ code, stderr })), {
      code: 0,
      stderr: '',
    })
    assert.match(await readFile(deck(), 'utf8'), /Version 2/)
  })

  test('has what it left removed by the next one, and nothing else', async () => {
    const gone = spawn('true')
    await once(gone, 'close')
    const id = '0b9f2c1e-0000-4000-8000-000000000000'
    const left = [`slides/talk/engineers.md.${gone.pid}-${id}.part`, `temp/deckwright-run-${gone.pid}-AbCdEf/profile`]
    const stays = [
      `slides/talk/engineers.md.${process.pid}-${id}.part`,
      `slides/talk/engineers.md.${gone.pid}-mine.part`,
      `temp/deckwright-run-${process.pid}-AbCdEf/profile`,
      `temp/deckwright-run-notes/profile`,
    ]
    const hourAgo = new Date(Date.now() - 3_600_000)
    for (const path of [...left, ...stays]) {
      await mkdir(dirname(at(path)), { recursive: true })
      await writeFile(at(path), '')
      for (const one of [at(path), dirname(at(path))]) await utimes(one, hourAgo, hourAgo)
    }
    const young = `temp/deckwright-run-${gone.pid}-Young1`
    await mkdir(at(young))
    const { code, stderr } = await runAfter(':', ['talk.md', ...toDeck], { TMPDIR: at('temp') }).ended
    assert.equal(code, 0, stderr)
    for (const path of left) assert.equal(existsSync(at(path)), false, path)
    for (const path of [...stays, young]) assert.ok(existsSync(at(path)), path)
    assert.equal((await readdir(at('temp'))).length, 3, 'its own folder is gone')
  })

  test('sweeps nothing in a folder that is not there', () => removeLeftovers(at('nosuch'), /(\d+)/))
})

test('ten runs at once on one deck end with the same deck', async () => {
  const runs = await Promise.all(Array.from({ length: 10 }, () => deckwright(folder, 'talk.md', ...toDeck)))
  for (const { code, stderr } of runs) assert.equal(code, 0, stderr)
  assert.match(await readFile(deck(), 'utf8'), /Another one\.\n?$/)
  assert.deepEqual((await files()).sort(), [
    'slides/talk/.deckwright/.gitattributes',
    'slides/talk/.deckwright/engineers.jsonl',
    'slides/talk/engineers.md',
    'talk.md',
  ])
})

describe('what is damaged', () => {
  test('a cache that is a file or cannot be read is done without', async () => {
    await mkdir(at('cache'))
    for (const [path, content] of [
      ['cache/deckwright', 'a file'],
      ['file', 'no folder'],
    ] as const) {
      await writeFile(at(path), content)
      const { code, stderr } = await runAfter(':', ['talk.md', ...toDeck], {
        XDG_CACHE_HOME: at(path.split('/')[0] ?? ''),
      }).ended
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    }
  })

  const records: Record<string, string> = {
    empty: '',
    'cut off': '{"article":"../../talk.md"}\n{"deck":"12',
    binary: '\0\ufffd\0',
    'of other shape': '[]\n{"deck":5}\nnull\n"text"\n',
  }
  for (const [what, content] of Object.entries(records))
    test(`a record that is ${what} lets no edit be lost`, async () => {
      await deckwright(folder, 'talk.md', ...toDeck)
      const edited = (await readFile(deck(), 'utf8')).replace('Another one', 'My own')
      await writeFile(deck(), edited)
      await writeFile(recordPathOf(deck()), content)
      await writeFile(at('talk.md'), article(2))
      const { code, stderr } = await deckwright(folder, 'talk.md', ...toDeck)
      assert.doesNotMatch(stderr, /\n {4}at /)
      assert.ok(code === 0 || code === 1, stderr)
      assert.match(await readFile(deck(), 'utf8'), /My own/)
    })

  test('a folder in the place of a record is one line', async () => {
    await mkdir(recordPathOf(deck()), { recursive: true })
    isOneLine(await deckwright(folder, 'talk.md', ...toDeck), /Cannot write `.*engineers\.jsonl`/)
  })
})
