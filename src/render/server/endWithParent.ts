import { rmSync } from 'node:fs'

/** Exit and remove these paths when the parent says so or is gone. */
export function endWithParent(paths: string[]): void {
  process.once('exit', () => {
    for (const path of paths) rmSync(path, { recursive: true, force: true })
  })
  process.once('disconnect', () => process.exit())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit())
}
