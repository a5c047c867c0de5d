import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { cacheFolder } from '../../files/cacheFolder.ts'
import { hashFolders } from '../../files/hashFolders.ts'
import { isRunning } from '../../files/isRunning.ts'
import { removeLeftovers } from '../../files/removeLeftovers.ts'
import { packageRoot } from '../../packageRoot.ts'
import { askChild } from '../askChild.ts'
import type { FromPrebuilder, ToPrebuilder } from './prebuildChild.ts'

/** The folders that are built once for each version of Slidev and set of themes. */
export interface Prebuilt {
  /** Slidev's client as files of a site. */
  client: string
  /** A module that renders slides. */
  renderer: string
}

/** The folder with what was built when the package was published, so that a first run has nothing to build. */
export const shippedPrebuilt = join(packageRoot, 'lib', 'prebuilt')

/**
 * Return the client and the renderer for these themes. Build them first if they are not there, which takes seconds. Of
 * several processes that need the same, one builds and the others wait.
 *
 * @param themes absolute paths of their folders, the base first
 * @throws {Error} when the build fails, as with an unknown version of Slidev
 */
export async function prebuilt(themes: string[], store = cacheFolder('prebuilt')): Promise<Prebuilt> {
  const names = { client: `client-${hashOf(themes)}`, renderer: `renderer-${hashOf(themes.slice(0, 1))}` }
  const find = (name: string) => [shippedPrebuilt, store].map((folder) => join(folder, name)).find(existsSync)
  const found = () => ({ client: find(names.client), renderer: find(names.renderer) })
  const lock = join(store, `${names.client}.lock`)
  for (;;) {
    const { client, renderer } = found()
    if (client !== undefined && renderer !== undefined) return { client, renderer }
    if (await takeLock(lock)) {
      try {
        await build(themes, store, {
          client: client ? undefined : names.client,
          renderer: renderer ? undefined : names.renderer,
        })
      } finally {
        await rm(lock, { recursive: true, force: true })
      }
    } else await setTimeout(POLL_INTERVAL)
  }
}

/** Milliseconds between two checks whether another process has finished the build. */
const POLL_INTERVAL = 200

/** Milliseconds after which a lock is ignored, because the process that took it must be gone. */
const STALE_AGE = 120_000

/** Try to take the lock. If its process is gone, remove the lock, so that it can be taken the next time. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
    await writeFile(join(lock, 'pid'), String(process.pid))
    return true
  } catch {
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }))
    const id = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => ''))
    const isStale = Date.now() - mtimeMs > STALE_AGE
    if ((id > 0 && !isRunning(id)) || isStale) await rm(lock, { recursive: true, force: true })
    return false
  }
}

async function build(
  themes: string[],
  store: string,
  names: { client: string | undefined; renderer: string | undefined },
): Promise<void> {
  removeLeftovers(store, /^\.building-(\d+)-/)
  const draft = await mkdtemp(join(store, `.building-${process.pid}-`))
  try {
    const folders = {
      client: names.client && join(draft, 'client'),
      renderer: names.renderer && join(draft, 'renderer'),
    }
    const answer = await ask({ themes, ...folders })
    if (answer.type === 'failed') throw new Error(answer.reason)
    for (const kind of ['renderer', 'client'] as const) {
      const [from, name] = [folders[kind], names[kind]]
      // Another process may have built the same renderer meanwhile, for other themes.
      if (from !== undefined && name !== undefined && !existsSync(join(store, name)))
        await rename(from, join(store, name)).catch((error) => {
          if (!existsSync(join(store, name))) throw error
        })
    }
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function ask(message: ToPrebuilder): Promise<FromPrebuilder> {
  return askChild(new URL(`./prebuildChild${extname(import.meta.url)}`, import.meta.url), message, (output) => {
    return { type: 'failed', reason: `the process ended: ${output}` }
  })
}

const hashes = new Map<string, string>()

/** Forget the hashes of themes, because their files have changed. */
export function forgetThemes(): void {
  hashes.clear()
}

/** Hash the themes, the code that builds, and the versions of the packages that are bundled. */
function hashOf(themes: string[]): string {
  const key = themes.join('\n')
  const known = hashes.get(key)
  if (known !== undefined) return known
  const { resolve } = createRequire(join(packageRoot, 'package.json'))
  const hash = createHash('sha256')
  for (const name of ['@slidev/cli', '@slidev/client', 'katex', 'mermaid', 'vue'])
    hash.update(readFileSync(resolve(`${name}/package.json`)))
  hash.update(readFileSync(join(packageRoot, 'package.json')))
  // In a checkout the code changes without the version.
  const code = extname(import.meta.url) === '.ts' ? [import.meta.dirname] : []
  hashFolders(hash, [...code, ...themes])
  hashes.set(key, hash.digest('hex').slice(0, 32))
  return hashOf(themes)
}
