import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeLeftovers } from '../files/removeLeftovers.ts'

/**
 * Give this process and its children a temporary folder of their own, which is removed at the end. What a killed run has
 * left is removed by the next one: the browser's profile, Vite's cache, and whatever else is written there. Nobody else
 * may read or write it. If it cannot be made, the one of the system is used.
 */
export function ownTemporaryFolder(): void {
  const shared = tmpdir()
  removeLeftovers(shared, /^deckwright-run-(\d+)-/)
  try {
    const own = mkdtempSync(join(shared, `deckwright-run-${process.pid}-`))
    process.once('exit', () => {
      try {
        rmSync(own, { recursive: true, force: true, maxRetries: 3 })
      } catch {
        // A browser that is still closing has a file in it: the next run removes it.
      }
    })
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = own
  } catch {
    // The disk is full or read-only: the code that needs the folder reports it.
  }
}
