import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/**
 * Resolve the symbolic links in a path. In a path that does not exist yet, resolve the links of the folders that do
 * exist.
 */
export async function realPath(path: string): Promise<string> {
  const whole = resolve(path)
  const folder = dirname(whole)
  try {
    return await realpath(whole)
  } catch {
    return folder === whole ? whole : join(await realPath(folder), basename(whole))
  }
}

/** Return a path relative to a folder. It has forward slashes on every system, because records are shared. */
export async function pathFrom(folder: string, path: string): Promise<string> {
  return relative(await realPath(folder), await realPath(path))
    .split(sep)
    .join('/')
}

/** Tell whether two paths lead to the same file, also through links, or where the file system ignores case. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)))
  if (a && b) return a.dev === b.dev && a.ino === b.ino
  return a === b && (await realPath(one)) === (await realPath(other))
}
