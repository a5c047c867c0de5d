import { isAbsolute, relative, sep } from 'node:path'

/** Tell whether a path is a folder, or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
