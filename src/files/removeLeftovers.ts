import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './isRunning.ts'

/**
 * Age in ms up to which a leftover is never removed. Its process may be running where this one cannot see it, as in
 * another container.
 */
const LEAST_AGE = 60_000

const cleaned = new Set<string>()

/**
 * Remove files and folders that killed processes have left in a folder. Each folder is cleaned once in a process. What
 * cannot be removed stays: another user owns it, or it is in use.
 *
 * @param names matches the names of leftovers; its first group is the id of the process that made the file
 */
export function removeLeftovers(folder: string, names: RegExp): void {
  const key = `${folder}\n${names}`
  if (cleaned.has(key)) return
  cleaned.add(key)
  try {
    for (const name of readdirSync(folder)) {
      const id = names.exec(name)?.[1]
      if (id !== undefined && !isRunning(Number(id))) removeOld(join(folder, name))
    }
  } catch {
    // The folder does not exist yet, or cannot be read.
  }
}

function removeOld(path: string): void {
  try {
    if (Date.now() - statSync(path).mtimeMs > LEAST_AGE) rmSync(path, { recursive: true, force: true })
  } catch {
    // Another process has removed it, or another user owns it.
  }
}
