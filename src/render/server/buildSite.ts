import { fork } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../../failure.ts'
import { packageRoot } from '../../packageRoot.ts'
import type { FromBuilder, ToBuilder } from './buildChild.ts'

/**
 * Have Slidev build a deck's site: its files, each under its path. It takes a process of its own, as a server does.
 *
 * @throws {Failure} when Slidev cannot build it
 */
export async function buildSite(deckFile: string): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-site-'))
  try {
    const answer = await build({ entry: resolve(deckFile), folder })
    if (answer.type === 'failed')
      throw new Failure(`Slidev cannot build \`${deckFile}\`: ${answer.reason}`, { cause: answer.stack })
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const read = files.sort().map(async (file) => {
      return [relative(folder, file).split(sep).join('/'), await readFile(file)] as const
    })
    return new Map(await Promise.all(read))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function build(message: ToBuilder): Promise<FromBuilder> {
  const child = fork(new URL(`./buildChild${extname(import.meta.url)}`, import.meta.url), {
    execArgv: [],
    // Vite and its plugins load settings and packages upward from where they run: never from the working folder.
    cwd: packageRoot,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8000)
  })
  return new Promise<FromBuilder>((done) => {
    child.once('message', (answer: FromBuilder) => done(answer))
    child.once('exit', () => done({ type: 'failed', reason: 'the process ended', stack: said }))
    child.send(message)
  }).finally(() => child.kill())
}
