import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Command } from 'commander'
import { createProgram } from '../src/cli/createProgram.ts'
import { deckwright } from './deckwright.ts'

describe('init', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const read = (path: string) => readFile(join(folder, path), 'utf8')
  const files = [
    'my talk/talk.md',
    'my talk/package.json',
    'my talk/deckwright.config.yaml',
    'my talk/.gitignore',
    'my talk/.vscode/tasks.json',
  ]

  test('makes a folder in which a talk can be made at once, without a message', async () => {
    const { code, stdout, stderr } = await deckwright(folder, 'init', 'my talk')
    assert.deepEqual({ code, stderr, made: stdout.trimEnd().split('\n') }, { code: 0, stderr: '', made: files })
    const talk = await deckwright(join(folder, 'my talk'), 'talk.md', '--to', 'deck', '--fit', 'estimated')
    assert.deepEqual(talk, { code: 0, stdout: 'slides/talk/engineers.md\n', stderr: '' })
    assert.doesNotMatch(await read('my talk/slides/talk/engineers.md'), /no part of the talk/)
  })

  test('has scripts that name commands and options of this version, and tasks for them', async () => {
    const { name, scripts, devDependencies } = JSON.parse(await read('my talk/package.json'))
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
    assert.deepEqual([name, devDependencies], ['my-talk', { deckwright: `^${version}` }])
    for (const line of Object.values<string>(scripts)) {
      const [program, ...words] = line.split(' ')
      const root: Command = createProgram(version, () => {})
      const command = root.commands.find((one) => one.name() === words[0]) ?? root
      assert.equal(program, 'deckwright')
      for (const option of words.filter((word) => word.startsWith('--')))
        assert.ok(
          command.options.some(({ long }) => long === option),
          line,
        )
    }
    for (const { script } of JSON.parse(await read('my talk/.vscode/tasks.json')).tasks) assert.ok(script in scripts)
  })

  test('leaves what is there as it is', async () => {
    await writeFile(join(folder, 'my talk/talk.md'), '# Mine\n')
    await rm(join(folder, 'my talk/.gitignore'))
    const { code, stdout, stderr } = await deckwright(folder, 'init', 'my talk')
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'my talk/.gitignore\n' })
    assert.match(stderr, /^my talk\/talk\.md is there already, and stays as it is$/m)
    assert.equal(await read('my talk/talk.md'), '# Mine\n')
  })

  test('tells in one line where it cannot write, and writes nothing', async () => {
    await writeFile(join(folder, 'file'), '')
    const { code, stdout, stderr } = await deckwright(folder, 'init', 'file')
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
    assert.match(
      stderr,
      /^deckwright: Cannot write `file\/talk\.md` \(\w+\): a file stands where a folder has to be: .*\n$/,
    )
    assert.deepEqual((await readdir(folder)).sort(), ['file', 'my talk'])
  })
})
