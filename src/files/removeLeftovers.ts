import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './isRunning.ts'

/** Milliseconds that something is left alone in any case: it may be of a process that is not seen from here. */
const YOUNG = 60_000

const swept = new Set<string>()

/**
 * Remove what killed processes have left in a folder, once for each folder. What cannot be removed stays: it is another
 * user's, or in use.
 *
 * @param names matches the names of such files and folders; its first group is the id of the process that made one
 */
export function removeLeftovers(folder: string, names: RegExp): void {
  const key = `${folder}\n${names}`
  if (swept.has(key)) return
  swept.add(key)
  try {
    for (const name of readdirSync(folder)) {
      const id = names.exec(name)?.[1]
      if (id !== undefined && !isRunning(Number(id))) removeOld(join(folder, name))
    }
  } catch {
    // The folder is not there yet, or cannot be read.
  }
}

function removeOld(path: string): void {
  try {
    if (Date.now() - statSync(path).mtimeMs > YOUNG) rmSync(path, { recursive: true, force: true })
  } catch {
    // Another process has removed it, or it is another user's.
  }
}
