import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { explainError } from '../src/cli/explainError.ts'
import { convertOn } from '../src/pipeline/convert.ts'
import { TalkStages } from '../src/pipeline/talkStages.ts'
import { endSilentBrowser } from '../src/render/browser/endSilentBrowser.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'

const isWindows = process.platform === 'win32'
/** Ids of the processes of the browser that `launchBrowser` started last, the browser itself first. */
function browserProcesses(): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,pgid=,args='], { encoding: 'utf8' }).trim().split('\n')
  const rows = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? [])
  const own = rows.find(([, parent, , args]) => Number(parent) === process.pid && args?.includes('--deckwright='))
  return rows.filter(([, , group]) => group === own?.[0]).map(([id]) => Number(id))
}

const isRendererOf = (id: number) =>
  execFileSync('ps', ['-o', 'args=', '-p', String(id)], { encoding: 'utf8' }).includes('--type=renderer')

const signal = (ids: number[], name: NodeJS.Signals) => {
  for (const id of ids) process.kill(id, name)
}

test('a run whose browser hangs ends with one line, no process and the files as they were', {
  skip: isWindows,
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const [article, pdf] = [join(folder, 'talk.md'), join(folder, 'dist', 'talk', 'engineers.pdf')]
  await writeFile(article, '# Talk\n\nOne sentence.\n')
  await mkdir(join(folder, 'dist', 'talk'), { recursive: true })
  const options = { audience: 'engineers', to: ['pdf'], out: join(folder, 'dist'), decks: join(folder, 'slides') }
  await using stages = new TalkStages(undefined)
  const made = await convertOn(stages, [article], options)
  assert.equal(made[0]?.outputs.pdf, pdf)
  const before = await readFile(pdf)

  await writeFile(article, '# Talk\n\nAnother sentence.\n')
  const processes = browserProcesses()
  assert.ok(processes.length > 1)
  const [id = 0] = processes
  endSilentBrowser(await stages.browser.start(), id, { browser: 2, page: 2 })
  signal(processes, 'SIGSTOP')
  await assert.rejects(convertOn(stages, [article], options), (error) =>
    /^The browser was killed, or did not answer/.test(explainError(error) ?? ''),
  )
  assert.deepEqual(browserProcesses(), [])
  assert.deepEqual(await readFile(pdf), before)
})

test('a page that hangs ends its browser, and a busy one does not', { skip: isWindows }, async () => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const [id = 0, ...others] = browserProcesses()
  endSilentBrowser(browser, id, { browser: 2, page: 4 })
  const busy = 'for (const end = Date.now() + 2000; Date.now() < end; );'
  await page.evaluate(busy)
  assert.ok(browser.isConnected())
  signal(others.filter(isRendererOf), 'SIGSTOP')
  await assert.rejects(page.evaluate('1'), (error) => explainError(error) !== undefined)
  assert.deepEqual(browserProcesses(), [])
})
