import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'yaml'

const exec = promisify(execFile)

interface Step {
  name?: string
  id?: string
  run?: string
  env?: Record<string, string>
}

const root = new URL('../', import.meta.url)
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
    // GitHub's own program, which notes what it is asked for, and fails as it does for a pull request from a fork.
    await writeFile(at('bin/gh'), '#!/bin/sh\necho "$GH_TOKEN: $*" > asked\ncat "$7" >> asked\nexit $GH_CODE\n')
    await chmod(at('bin/gh'), 0o755)
  })
  after(() => rm(folder, { recursive: true, force: true }))

  /** Run a step as a runner of GitHub does, with the given inputs; returns what it prints and its outputs. */
  const run = async (name: string, env: Record<string, string>, more: Record<string, string> = {}) => {
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
      GITHUB_STEP_SUMMARY: at('summary'),
      HOME: process.env.HOME,
    }
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? '']
    const ran = await new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile('bash', args, { cwd: folder, env: { ...own, ...env, ...more } }, (error, stdout, stderr) =>
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

  test('keeps a comment with the talk before and now, and fails not where it may not comment', async () => {
    const git = (...args: string[]) =>
      exec('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder })
    await git('init', '-q')
    await git('add', 'my posts', 'good.md')
    await git('commit', '-qm', 'first')
    await writeFile(at('good.md'), '# Good\n\n## Caches\n\nNew *words* stand here.\n')
    const made = JSON.stringify({ articles: [{ article: 'my posts/a, b.md' }, { article: 'good.md' }] })
    await writeFile(at('made.json'), made)
    const told = await run('Compare talks', { MADE: at('made.json'), OPTIONS: '', SINCE: 'HEAD' })
    assert.equal(told.code, 0, told.stderr)
    const diff = told.outputs.diff ?? ''
    assert.deepEqual((await readdir(diff)).toSorted(), ['1', '1.txt', '2.txt', 'comment.md', 'summary.md'])
    assert.ok((await readFile(join(diff, '1/good/engineers-versions.png'))).length > 1000)
    const summary = await readFile(at('summary'), 'utf8')
    assert.match(summary, /^### Talks, before and now\n\n {4}slide 2 \(Caches\): new\n/)
    assert.match(summary, /\n {4}good\.md: .* changed since HEAD; .*\n {4}1\/good\/engineers-versions\.png\n/)
    assert.ok(
      summary.split('\n').every((line) => /^(?:###.*| {4}.*)?$/.test(line)),
      'no word of an article is Markdown',
    )
    const comment = { DIFF: diff, GH_TOKEN: 'secret', NUMBER: '7', PICTURES: 'https://pictures.example/1' }
    assert.deepEqual(await run('Comment', comment, { GH_CODE: '0' }), {
      code: 0,
      stdout: '',
      stderr: '',
      outputs: { '': undefined },
    })
    const asked = await readFile(at('asked'), 'utf8')
    assert.match(asked, /^secret: pr comment 7 --edit-last --create-if-none --body-file .*comment\.md\n### Talks/)
    assert.match(asked, /\n\[The slides before and now, as pictures\]\(https:\/\/pictures\.example\/1\)\n$/)
    const refused = await run('Comment', comment, { GH_CODE: '1' })
    assert.deepEqual([refused.code, refused.stdout.slice(0, 8)], [0, '::notice'])
  })

  test('takes no input as a command, and fails at once where nothing can be made', async () => {
    const attack = '$(touch ran) `touch ran`; touch ran'
    const { code, stderr, outputs } = await run('Make talks', { ARTICLES: attack, OPTIONS: '' })
    assert.deepEqual([code, outputs.made], [2, undefined])
    assert.match(stderr, /Cannot find an article in `\$\(touch ran\)/)
    await assert.rejects(readFile(at('ran')))
  })
})
