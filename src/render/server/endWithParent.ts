import { rmSync } from 'node:fs'

/** Exit when the parent process disconnects or sends a signal, and remove these paths at exit. */
export function endWithParent(paths: string[]): void {
  process.once('exit', () => {
    for (const path of paths) rmSync(path, { recursive: true, force: true })
  })
  process.once('disconnect', () => process.exit())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit())
}
