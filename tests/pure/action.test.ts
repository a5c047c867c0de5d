import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

interface Step {
  name?: string
  id?: string
  run?: string
  env?: Record<string, string>
}

const root = new URL('../../', import.meta.url)
const { runs } = parse(await readFile(new URL('action.yml', root), 'utf8')) as { runs: { steps: Step[] } }

suite('the GitHub Action', () => {
  let folder: string
  const at = (name: string) => join(folder, name)

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    await mkdir(at('bin'))
    const cli = fileURLToPath(new URL('src/cli/cli.ts', root))
    await writeFile(at('bin/deckwright'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`)
    await chmod(at('bin/deckwright'), 0o755)
    await mkdir(at('my posts'))
    await writeFile(at('my posts/a, b.md'), '---\ndeckwright:\n  minuts: 3\n---\n\n# A\n\nWords.\n')
    await writeFile(at('good.md'), '# Good\n\nWords.\n')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  /** Run a step as a runner of GitHub does, with the given inputs; returns what it prints and its outputs. */
  const run = async (name: string, env: Record<string, string>) => {
    const step = runs.steps.find((one) => one.name === name)
    assert.deepEqual(
      Object.keys(step?.env ?? {}).toSorted(),
      Object.keys(env).toSorted(),
      'inputs come as variables alone',
    )
    await writeFile(at('output'), '')
    const own = {
      PATH: `${at('bin')}:${process.env.PATH}`,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: at('output'),
      HOME: folder,
    }
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? '']
    const ran = await new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile('bash', args, { cwd: folder, env: { ...own, ...env } }, (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      )
    })
    const lines = (await readFile(at('output'), 'utf8')).trim().split('\n')
    const outputs = Object.fromEntries(lines.map((line) => line.split('=')))
    return { ...ran, outputs: outputs as Record<string, string | undefined> }
  }

  test('makes talks, and annotates the lines that need an eye', async () => {
    const made = await run('Make talks', { ARTICLES: 'my posts\n\ngood.md\n', OPTIONS: '--to deck --fit estimated' })
    assert.deepEqual([made.code, made.outputs.code], [0, '1'], made.stderr)
    assert.equal(
      await readFile(made.outputs.files ?? '', 'utf8'),
      'slides/a, b/engineers.md\nslides/good/engineers.md\n',
    )
    const told = await run('Annotate articles', { MADE: made.outputs.made ?? '', OPTIONS: '' })
    assert.equal(told.code, 0, told.stderr)
    assert.match(
      told.stdout,
      /^::error file=my posts\/a%2C b\.md,line=3,col=11,title=setting::Unexpected `deckwright\.minuts`, .*\n$/,
    )
    const { version } = JSON.parse(await readFile(join(told.outputs.sarif ?? '', '2.sarif'), 'utf8'))
    assert.equal(version, '2.1.0')
    assert.equal((await run('End with what needs an eye', { CODE: '1' })).code, 1)
  })

  test('takes no input as a command, and fails at once where nothing can be made', async () => {
    const attack = '$(touch ran) `touch ran`; touch ran'
    const { code, stderr, outputs } = await run('Make talks', { ARTICLES: attack, OPTIONS: '' })
    assert.deepEqual([code, outputs.made], [2, undefined])
    assert.match(stderr, /Cannot find an article in `\$\(touch ran\)/)
    await assert.rejects(readFile(at('ran')))
  })
})
