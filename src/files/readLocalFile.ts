import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'

export interface LocalFileOptions {
  /** Path of the article: relative URLs start from its folder. */
  article: string
  /** Take files from outside the article's folder too. */
  allowOutside?: boolean | undefined
}

/** Why a file was not read. */
export interface ReadFailure {
  /** It lies outside the article's folder, where nothing is read. */
  isOutside: boolean
  /** Ends a sentence, as in `expected a file: there is none`. */
  why: string
}

/**
 * Read the file that a URL in an article refers to. `a#b.png` may be `a` with a fragment, or a file of that name.
 * Whether a file outside the article's folder exists is not even checked.
 */
export async function readLocalFile(url: string, options: LocalFileOptions): Promise<Uint8Array | ReadFailure> {
  if (/^[a-z][a-z\d+.-]+:/i.test(url)) return { isOutside: true, why: 'expected a file in its folder' }
  const address = url.replace(/[?#].*$/s, '')
  const read = await readPath(decodePercent(address), options)
  if (read instanceof Uint8Array || read.isOutside || address === url) return read
  const named = await readPath(decodePercent(url), options)
  return named instanceof Uint8Array ? named : read
}

async function readPath(path: string, { article, allowOutside }: LocalFileOptions): Promise<Uint8Array | ReadFailure> {
  const folder = await realpath(dirname(article))
  // A leading slash means the root of a site, never the root of this machine.
  const target = resolve(folder, path.replace(/^\/+/, './'))
  const isAllowed = (path: string) => allowOutside === true || isInside(path, folder)
  const outside = { isOutside: true, why: 'expected a file in its folder, or the option `--allow-outside`' }
  const missing = (why: string) => ({ isOutside: false, why })
  if (!isAllowed(target)) return outside
  const real = path.includes('\0') ? undefined : await realpath(target).catch(() => undefined)
  if (real === undefined) return missing('expected a file: there is none')
  if (!isAllowed(real)) return outside
  if (!(await stat(real)).isFile()) return missing('expected a file')
  return readFile(real).catch(() => missing('expected a file that may be read'))
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Decode percent escapes; a name with a bare `%` is left as it is. */
export function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
