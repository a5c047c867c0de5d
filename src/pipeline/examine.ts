import { existsSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { findConfig, readConfig } from '../config/readConfig.ts'
import { Failure } from '../failure.ts'
import { cacheFolder, cacheRoot } from '../files/cacheFolder.ts'
import { checkWritable } from '../files/checkWritable.ts'
import { errorCodeOf } from '../files/errorCodeOf.ts'
import { folderSize } from '../files/folderSize.ts'
import { packageRoot } from '../packageRoot.ts'
import { trustStorePath } from '../trust/trusted.ts'

/** What `deckwright doctor` found out about one need of a run: the browser, the cache, a folder and so on. */
export interface Finding {
  /** `error` if a run would fail. */
  state: 'ok' | 'warning' | 'error'
  /** One line that describes the finding, and names the remedy of a problem. */
  line: string
}

export interface ExamineOptions {
  /** Path of the browser's executable; default: the first that is found. */
  browser?: string | undefined
  /** Folder of the decks. */
  decks: string
  /** Folder of the outputs. */
  out: string
}

/** Warn if the temporary folder has fewer free bytes than this. A run needs room for a browser's profile and its outputs. */
const LITTLE_ROOM = 500e6
/** Warn if the cache is larger than this many bytes. */
const LARGE_CACHE = 5e9

/** Examine whether this machine has all that a run needs. Start the browser for that, which may unpack it first. */
export async function examine({ browser, decks, out }: ExamineOptions): Promise<Finding[]> {
  return [
    { state: 'ok', line: `Node ${process.versions.node}: ${process.execPath}` },
    await examineInstallation(),
    await examineBrowser(browser),
    await examineCache(),
    await examineTemporary(),
    ...(await examineConfig()),
    await examineFolder(join(decks, 'talk', 'deck.md'), decks, '--decks'),
    await examineFolder(join(out, 'talk', 'file.pdf'), out, '--out'),
    await examineTrust(),
  ]
}

/** Find out whether the package can be read where it is installed, and whether its fonts are installed. */
async function examineInstallation(): Promise<Finding> {
  try {
    ;(await import('../render/server/mirrorPath.ts')).assertReadable(packageRoot)
  } catch (error) {
    return failed(error)
  }
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  const { version, dependencies } = packageShape.parse(manifest)
  const moduleFolders = createRequire(join(packageRoot, 'package.json')).resolve.paths('x') ?? []
  const fonts = Object.keys(dependencies).filter((name) => /^@(?:fontsource|expo-google-fonts)/.test(name))
  const missing = fonts.filter((name) => !moduleFolders.some((folder) => existsSync(join(folder, name))))
  if (missing.length === 0)
    return { state: 'ok', line: `deckwright ${version}: ${packageRoot}, with ${fonts.length} families of fonts` }
  return { state: 'error', line: `Cannot find the fonts ${missing.join(', ')}: install deckwright again` }
}

const packageShape = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })

/** Start the browser, as a run does. */
async function examineBrowser(explicit: string | undefined): Promise<Finding> {
  const { launchFirst } = await import('../render/browser/launchBrowser.ts')
  try {
    const { name, browser } = await launchFirst(explicit)
    const version = browser.version()
    await browser.close()
    return { state: 'ok', line: `browser: ${name}, Chromium ${version}` }
  } catch (error) {
    return failed(error)
  }
}

async function examineCache(): Promise<Finding> {
  const root = cacheRoot()
  // `cacheFolder` returns a temporary folder if the cache cannot be written to.
  if (dirname(cacheFolder('code')) !== root) {
    const line = `cache: cannot write to ${root}, so that much is made again at each run: let it be yours, or set XDG_CACHE_HOME`
    return { state: 'warning', line }
  }
  const names = (await readdir(root)).toSorted()
  const sizes = await Promise.all(names.map((name) => folderSize(join(root, name))))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const parts = names.map((name, at) => `${name} ${megabytes(sizes[at] ?? 0)}`)
  const line = `cache: ${root}, ${megabytes(whole)} (${parts.join(', ')}); it may be deleted, and is made again`
  return { state: whole > LARGE_CACHE ? 'warning' : 'ok', line }
}

async function examineTemporary(): Promise<Finding> {
  const folder = tmpdir()
  try {
    await rm(await mkdtemp(join(folder, 'deckwright-doctor-')), { recursive: true })
  } catch (error) {
    const line = `Cannot write to the temporary folder ${folder} (${errorCodeOf(error)}): make room there, or set TMPDIR to another one`
    return { state: 'error', line }
  }
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  // The command line gives each run its own folder inside the system's temporary folder. Report the system's folder.
  const shared = basename(folder).startsWith('deckwright-run-') ? dirname(folder) : folder
  const line = `temporary folder: ${shared}, ${megabytes(free)} free`
  if (free >= LITTLE_ROOM) return { state: 'ok', line }
  return { state: 'warning', line: `${line}, which may be too little: make room there, or set TMPDIR to another one` }
}

/** Read the config of the working folder, as a run does: a config that is a module must be trusted already. */
async function examineConfig(): Promise<Finding[]> {
  try {
    const path = await findConfig()
    await readConfig()
    return path === undefined ? [] : [{ state: 'ok', line: `config: \`${path}\`` }]
  } catch (error) {
    return [failed(error)]
  }
}

async function examineFolder(path: string, folder: string, option: '--decks' | '--out'): Promise<Finding> {
  const what = option === '--decks' ? 'decks' : 'files'
  try {
    await checkWritable(path, option)
    return { state: 'ok', line: `${what}: go to \`${folder}\`` }
  } catch (error) {
    return failed(error)
  }
}

async function examineTrust(): Promise<Finding> {
  const folder = trustStorePath()
  if (!existsSync(folder)) return { state: 'ok', line: 'trust: no code of yours is trusted yet' }
  const { uid, mode } = statSync(folder)
  if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) {
    const line = `trust: others may write to ${folder}, so that nothing in it counts: make it yours alone, with \`chmod 700\``
    return { state: 'warning', line }
  }
  const { length } = await readdir(folder)
  return { state: 'ok', line: `trust: ${length} ${length === 1 ? 'piece' : 'pieces'} of code, in ${folder}` }
}

/** Make a finding of an error that would stop a run, with the error's own message. */
function failed(error: unknown): Finding {
  if (error instanceof Failure) return { state: 'error', line: error.message }
  throw error
}

function megabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`
}
