import type { Hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Add the names and contents of all files in folders to a hash. Skip `node_modules`, and folders that do not exist. */
export function hashFolders(hash: Hash, folders: readonly string[]): Hash {
  for (const folder of folders) {
    const paths = globSync('**/*', { cwd: folder, withFileTypes: true, exclude: ['node_modules', '**/node_modules'] })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.sort()) hash.update(path.slice(folder.length)).update(readFileSync(path))
  }
  return hash
}
