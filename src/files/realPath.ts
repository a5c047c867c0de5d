import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** Follow the links in a path. It need not be there yet: then those of its nearest folder that is. */
export async function realPath(path: string): Promise<string> {
  const whole = resolve(path)
  const folder = dirname(whole)
  try {
    return await realpath(whole)
  } catch {
    return folder === whole ? whole : join(await realPath(folder), basename(whole))
  }
}

/** Write a path as seen from a folder, with slashes: the same on each machine that has both at the same places. */
export async function pathFrom(folder: string, path: string): Promise<string> {
  return relative(await realPath(folder), await realPath(path))
    .split(sep)
    .join('/')
}

/** Tell whether two paths lead to one file, through links or in a spelling that the file system takes for the same. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)))
  if (a && b) return a.dev === b.dev && a.ino === b.ino
  return a === b && (await realPath(one)) === (await realPath(other))
}
