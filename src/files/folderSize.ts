import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Add up the sizes of all files in a folder, in bytes. Return 0 if there is no such folder. A file that another process
 * removes in the meantime is not counted.
 */
export async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let size = 0
  for (const entry of entries.filter((one) => one.isFile())) {
    const stats = await stat(join(entry.parentPath, entry.name)).catch(() => undefined)
    size += stats?.size ?? 0
  }
  return size
}
