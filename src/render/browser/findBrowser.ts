import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { chromium, errors } from 'playwright'
import { Failure } from '../../failure.ts'
import { embeddedBrowser } from './embeddedBrowser.ts'

/** A browser of the Chromium family that is installed, and what it needs to start. */
export interface BrowserBuild {
  /** For messages: `embedded` or `/usr/bin/chromium`. */
  name: string
  executablePath: string
  env: Record<string, string>
  args: string[]
}

/**
 * Find the browser to render with: the given one or that of DECKWRIGHT_BROWSER, else the embedded one, else the one that
 * Playwright has installed, else one of the system.
 *
 * @param explicit path of an executable
 * @throws {Failure} when there is none
 */
export async function findBrowser(explicit?: string): Promise<BrowserBuild> {
  for await (const build of browserBuilds(explicit)) return build
  throw noBrowser()
}

/** Yield all browsers of this machine, in the order in which they should be tried. */
export async function* browserBuilds(explicit = process.env.DECKWRIGHT_BROWSER): AsyncGenerator<BrowserBuild> {
  if (explicit) {
    if (!(await isExecutable(explicit))) {
      throw new Failure(`No browser at \`${explicit}\`: name the executable of Chromium, Chrome or Edge`)
    }
    yield systemBrowser(resolve(explicit))
    return
  }
  const embedded = await embeddedBrowser()
  if (embedded) yield { name: 'embedded', args: [], ...embedded }
  for (const path of [chromium.executablePath(), ...systemPaths()]) {
    if (await isExecutable(path)) yield systemBrowser(path)
  }
}

/**
 * Make the failure for a machine on which no browser starts.
 *
 * @param cause why the first browser did not start: it may be there, and only be slow
 */
export function noBrowser(cause?: unknown): Failure {
  const remedy = 'name one with --browser, or make the deck alone: `--to deck --fit estimated`'
  return cause instanceof errors.TimeoutError
    ? new Failure(`The browser did not start in time: try again when the machine is less busy, ${remedy}`, { cause })
    : new Failure(`No browser: run \`npx playwright install chromium\`, ${remedy}`, { cause })
}

function systemBrowser(executablePath: string): BrowserBuild {
  return { name: executablePath, executablePath, env: {}, args: [] }
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** List the usual paths of Chrome, Edge and Chromium on this system. */
function systemPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    const tails = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return tails.flatMap((tail) => roots.flatMap((root) => (root === undefined ? [] : [join(root, tail)])))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'chromium', 'chromium-browser']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}
