import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findBrowser } from '../../src/render/browser/findBrowser.ts'

const run = promisify(execFile)
export const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** Where everything is installed that is measured. */
export interface Workplace {
  folder: string
  /** Our package as it is published: its command and its library. */
  cli: string
  library: string
  marp: string
  slidev: string
  /** The browser that all of them use. */
  browser: string
  env: Record<string, string>
  /** Caches that have seen a run before. */
  cache: string
}

/**
 * Install our package, packed as it is published, and Marp's command, each in a folder of its own. What is installed
 * there already is taken as it is.
 *
 * @throws {Error} when there is no network to install Marp from
 */
export async function prepareWorkplace(folder: string): Promise<Workplace> {
  const cache = join(folder, 'cache')
  await mkdir(cache, { recursive: true })
  process.env.XDG_CACHE_HOME = cache
  const ours = join(folder, 'node_modules/deckwright')
  const marp = join(folder, 'marp/node_modules/@marp-team/marp-cli/marp-cli.js')
  if (!existsSync(ours)) await installOurs(folder, ours)
  if (!existsSync(marp)) await installMarp(join(folder, 'marp'))
  const { executablePath, env } = await findBrowser()
  return {
    folder,
    cli: join(ours, 'lib/cli.js'),
    library: join(ours, 'lib/index.js'),
    marp,
    slidev: join(checkout, 'node_modules/@slidev/cli/bin/slidev.mjs'),
    browser: executablePath,
    env,
    cache,
  }
}

/** Its dependencies are those of this checkout, and of them only what package.json lists. */
async function installOurs(folder: string, target: string): Promise<void> {
  console.error('Packing deckwright, which takes a minute')
  const draft = join(folder, 'packed')
  await mkdir(draft, { recursive: true })
  await run('npm', ['pack', '--silent', '--pack-destination', draft], { cwd: checkout })
  const [tarball = ''] = await readdir(draft)
  await run('tar', ['-xzf', tarball], { cwd: draft })
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    await readFile(join(checkout, 'package.json'), 'utf8'),
  )
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(checkout, 'node_modules', name), link)
  }
  await rename(join(draft, 'package'), target)
  await rm(draft, { recursive: true })
}

async function installMarp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '@marp-team/marp-cli']
  await run('npm', install, { cwd: folder }).catch((cause) => {
    throw new Error('Cannot install @marp-team/marp-cli: is there a network? Install it in `marp/` of `--in FOLDER`', {
      cause,
    })
  })
}
