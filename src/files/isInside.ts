import { isAbsolute, relative, sep } from 'node:path'

/** Tell whether a path lies in a folder, or is the folder itself. */
export function isInside(path: string, folder: string): boolean {
  const relativePath = relative(folder, path)
  return relativePath !== '..' && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath)
}
