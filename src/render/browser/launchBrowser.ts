import { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { type Browser, chromium } from 'playwright'
import { Failure } from '../../failure.ts'
import { endSilentBrowser } from './endSilentBrowser.ts'
import { type BrowserBuild, browserBuilds, noBrowser } from './findBrowser.ts'

/**
 * Start the first browser on this machine that works, with access to 127.0.0.1 only. Its sandbox is on where the system
 * allows that; not for root, and not if user namespaces are switched off.
 *
 * @param explicit path of an executable; then no other is tried, nor with DECKWRIGHT_BROWSER
 * @throws {Failure} when none starts
 */
export async function launchBrowser(explicit?: string): Promise<Browser> {
  return (await launchFirst(explicit)).browser
}

/** Start a browser, and tell which one it is. */
export async function launchFirst(explicit?: string): Promise<{ name: string; browser: Browser }> {
  let cause: unknown
  for await (const build of browserBuilds(explicit)) {
    for (const sandbox of process.getuid?.() === 0 ? [false] : [true, false]) {
      try {
        return { name: build.name, browser: await launch(build, sandbox) }
      } catch (error) {
        cause ??= error
      }
    }
    const from = explicit ? '--browser' : process.env.DECKWRIGHT_BROWSER && 'DECKWRIGHT_BROWSER'
    if (from)
      throw new Failure(`Cannot start the browser \`${build.name}\`: try it by hand, or leave ${from} out`, { cause })
  }
  throw noBrowser(cause)
}

/** Start a browser, and watch that it answers as long as it runs. */
async function launch(build: BrowserBuild, sandbox: boolean): Promise<Browser> {
  // Playwright does not tell which process it starts. Find the process by an extra argument, which the browser ignores.
  const mark = `--deckwright=${randomUUID()}`
  const started: ChildProcess[] = []
  const add = (message: unknown) => {
    if (typeof message === 'object' && message && 'process' in message && message.process instanceof ChildProcess)
      started.push(message.process)
  }
  subscribe('child_process', add)
  try {
    const browser = await chromium.launch({
      executablePath: build.executablePath,
      chromiumSandbox: sandbox,
      env: { ...definedEnvironment(), ...build.env },
      args: [...build.args, ...OFFLINE, ...SAME_EVERYWHERE, mark],
      // The caller handles Ctrl-C: it closes the deck, and the browser with it.
      handleSIGINT: false,
      timeout: 30_000,
    })
    const id = started.find(({ spawnargs }) => spawnargs?.includes(mark))?.pid
    if (id !== undefined) endSilentBrowser(browser, id)
    return browser
  } finally {
    unsubscribe('child_process', add)
  }
}

/** Flags that let the browser reach only our own server, on 127.0.0.1. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-pings']

/** Flags that make pages look the same on every machine: no hinting, no subpixel text, sRGB. */
const SAME_EVERYWHERE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb']

function definedEnvironment(): Record<string, string> {
  const defined: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) defined[name] = value
  return defined
}
