import { type ChildProcess, fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { packageRoot } from '../packageRoot.ts'

/** A module that runs in a process of its own. */
export interface Child {
  process: ChildProcess
  /** Return the last 8000 characters that it printed. */
  printed(): string
}

/**
 * Run a module in a child process that takes messages. It shares the cache of compiled code with this process: without
 * the cache, compiling Vite and Slidev takes a quarter of the time in which a server starts.
 */
export function forkChild(path: URL): Child {
  const code = getCompileCacheDir()
  const child = fork(path, {
    execArgv: [],
    // Vite and its plugins load settings and packages from their working folder and those above it. The user's folder is not
    // trusted: run them in the package's own.
    cwd: packageRoot,
    env: { ...process.env, NO_COLOR: '1', ...(code === undefined ? {} : { NODE_COMPILE_CACHE: code }) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-8000)
    })
  }
  return { process: child, printed: () => printed }
}
