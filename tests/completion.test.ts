import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { describe, test } from 'node:test'
import { deckwright } from './deckwright.ts'

/** What may follow some words, and the number with which the shell is told whether files may: 0 if they may, 4 if not. */
async function offered(...words: string[]): Promise<{ names: string[]; directive: string | undefined }> {
  const { code, stdout } = await deckwright(tmpdir(), 'complete', '--', ...words)
  assert.equal(code, 0)
  const lines = stdout.trim().split('\n')
  return { names: lines.slice(0, -1).map((line) => line.split('\t')[0] ?? ''), directive: lines.at(-1) }
}

describe('a shell completes', () => {
  test('commands, and those below one', async () => {
    assert.deepEqual(await offered('pre'), { names: ['present'], directive: ':4' })
    assert.deepEqual((await offered('theme', '')).names, ['list', 'new', 'preview', 'help'])
    assert.ok(!(await offered('')).names.includes('complete'))
  })

  test('options of a command, and no others', async () => {
    assert.deepEqual((await offered('present', '--rem')).names, ['--remote'])
    assert.deepEqual((await offered('check', '--rem')).names, [])
  })

  test('values of an option', async () => {
    assert.deepEqual((await offered('a.md', '--fit', '')).names, ['measured', 'estimated'])
    assert.deepEqual((await offered('a.md', '--to', 'pp')).names, ['pptx'])
    assert.ok((await offered('a.md', '--audience', '')).names.includes('executives'))
  })

  test('files where nothing else is meant', async () => {
    assert.deepEqual(await offered('READ'), { names: [], directive: ':0' })
    assert.deepEqual(await offered('check', 'REA'), { names: [], directive: ':0' })
    assert.deepEqual(await offered('a.md', '--out', ''), { names: [], directive: ':0' })
  })

  for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
    test(`${shell}, whose script asks the command`, async () => {
      const { code, stdout } = await deckwright(tmpdir(), 'completion', shell)
      assert.equal(code, 0)
      assert.match(stdout, /deckwright\b.*\bcomplete\b/)
      if (shell === 'bash') assert.equal(spawnSync('bash', ['-n'], { input: stdout }).status, 0)
    })

  test('no shell that it does not know', async () => {
    const { code, stderr } = await deckwright(tmpdir(), 'completion', 'tcsh')
    assert.equal(code, 2)
    assert.match(stderr, /Allowed choices are bash, zsh, fish, powershell/)
  })
})
