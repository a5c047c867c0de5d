import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeLeftovers } from '../files/removeLeftovers.ts'

/**
 * Create a private temporary folder for this process and its children, and remove it when the process ends. The browser
 * writes its profile there, and Vite its cache. Also remove the folders of earlier runs that were killed. If the folder
 * cannot be created, the system's temporary folder is used.
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
        // A browser that is still closing uses a file in the folder. The next run removes the folder.
      }
    })
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = own
  } catch {
    // The disk is full or read-only. The code that first needs the folder reports that.
  }
}
