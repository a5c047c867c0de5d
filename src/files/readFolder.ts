import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Read all files of a folder and the folders in it, by their paths in it: `assets/a.css`. Return none if there is no such folder. */
export async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = files.sort().map(async (file) => {
    return [relative(folder, file).split(sep).join('/'), await readFile(file)] as const
  })
  return new Map(await Promise.all(read))
}
