import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { examine } from '../src/pipeline/examine.ts'
import { deckwright } from './deckwright.ts'

describe('doctor', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    await writeFile(join(folder, 'file'), '')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('tells what a run needs, exits 0, and leaves nothing in the folder', async () => {
    const { code, stdout } = await deckwright(folder, 'doctor')
    assert.equal(code, 0, stdout)
    for (const line of [/^ok +Node \d/m, /^ok +deckwright .* families of fonts$/m, /^ok +browser: .*, Chromium \d/m])
      assert.match(stdout, line)
    for (const line of [
      / cache: .* [MG]B \(.*; it may be deleted/,
      / temporary folder: .* free/,
      / decks: go to `slides`/,
    ])
      assert.match(stdout, line)
    assert.match(stdout, /A run has all that it needs\.\n$/)
    assert.deepEqual(await readdir(folder), ['file'])
  })

  test('exits 1 where something would stop a run, each in one line with its remedy', async () => {
    const { code, stdout } = await deckwright(folder, 'doctor', '--browser', '/nosuch/browser', '--out', 'file/dist')
    assert.equal(code, 1)
    assert.match(stdout, /^error +No browser at `\/nosuch\/browser`: name the executable of Chromium, Chrome or Edge$/m)
    assert.match(stdout, /^error +Cannot write `file\/dist\/.*`, expected a folder: .*`--out`$/m)
    assert.match(stdout, /2 of these would stop a run\.\n$/)
  })

  test('tells what is wrong with a config, and exits 1', async () => {
    await writeFile(join(folder, 'deckwright.config.yaml'), 'minuts: 3\n')
    const { code, stdout } = await deckwright(folder, 'doctor')
    await rm(join(folder, 'deckwright.config.yaml'))
    assert.equal(code, 1)
    assert.match(stdout, /^error +deckwright\.config\.yaml:1:9 Unexpected `minuts`, .*did you mean `minutes`\?$/m)
  })

  test('warns where a run would be slow: no cache can be kept', async () => {
    const { XDG_CACHE_HOME } = process.env
    process.env.XDG_CACHE_HOME = join(folder, 'file', 'cache')
    try {
      const findings = await examine({ browser: '/nosuch/browser', decks: 'slides', out: 'dist' })
      const [cache] = findings.filter(({ line }) => line.startsWith('cache'))
      assert.equal(cache?.state, 'warning')
      assert.match(cache?.line ?? '', /cannot write to .*XDG_CACHE_HOME$/)
    } finally {
      if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME
      else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME
    }
  })
})
