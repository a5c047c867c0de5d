import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { decodePercent } from '../text/decodePercent.ts'
import { filesByName, imagePlaces, rootOf } from './imagePlaces.ts'
import { isInside } from './isInside.ts'

export interface LocalFileOptions {
  /** Path of the article: relative URLs start from its folder. */
  article: string
  /** The folder whose files are read; default: the article's repository, else its folder. */
  root?: string | undefined
  /** Also read files outside that folder. */
  allowOutside?: boolean | undefined
  /**
   * Called with the path of each file that was read; for a missing file, with the path at which it was expected first.
   */
  onFile?: ((path: string) => void) | undefined
}

/** Why a file was not read. */
export interface ReadFailure {
  /** Whether the file lies outside the article's repository, where nothing is read. */
  isOutside: boolean
  /** The second half of a message: `expected a file: there is none`. */
  why: string
}

/**
 * Read the file that a URL in an article refers to. Read `a#b.png` as `a` with a fragment; if there is no such file, as
 * the file name `a#b.png`. For a path outside the article's repository, do not even check whether a file exists.
 */
export async function readLocalFile(url: string, options: LocalFileOptions): Promise<Uint8Array | ReadFailure> {
  if (/^[a-z][a-z\d+.-]+:/i.test(url)) return { isOutside: true, why: 'expected a file in its folder' }
  const address = url.replace(/[?#].*$/s, '')
  const read = await readPath(decodePercent(address), options)
  if (read instanceof Uint8Array || read.isOutside || address === url) return read
  const named = await readPath(decodePercent(url), options)
  return named instanceof Uint8Array ? named : read
}

/**
 * What `filesByName` has found below an article's root. The key is the options object: all calls for an article share one.
 */
const fileIndexes = new WeakMap<LocalFileOptions, ReturnType<typeof filesByName>>()

function fileIndexOf(options: LocalFileOptions, root: string): ReturnType<typeof filesByName> {
  const index = fileIndexes.get(options) ?? filesByName(root)
  fileIndexes.set(options, index)
  return index
}

async function readPath(path: string, options: LocalFileOptions): Promise<Uint8Array | ReadFailure> {
  const { article, allowOutside, root: given } = options
  const real = join(await realpath(dirname(article)), basename(article))
  const root = given === undefined ? await rootOf(dirname(real)) : await realpath(given)
  const isAllowed = (path: string) => allowOutside === true || isInside(path, root)
  const missing = (why: string): ReadFailure => ({ isOutside: false, why })
  const outside: ReadFailure = {
    isOutside: true,
    why: 'expected a file in its folder or repository, or the option `--allow-outside`',
  }
  const places = imagePlaces(path, real, root).filter(isAllowed)
  if (places.length === 0) return outside
  if (path.includes('\0')) return missing('expected a file: there is none')
  const name = basename(path)
  const found =
    (await firstExisting(places)) ?? (name === path ? (await fileIndexOf(options, root)).get(name) : undefined)
  options.onFile?.(found ?? places[0] ?? '')
  if (found === undefined) return missing('expected a file: there is none')
  if (!isAllowed(found)) return outside
  if (!(await stat(found)).isFile()) return missing('expected a file')
  return readFile(found).catch(() => missing('expected a file that may be read'))
}

/** Return the first path that exists, without symbolic links. */
async function firstExisting(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    const real = await realpath(place).catch(() => undefined)
    if (real !== undefined) return real
  }
  return undefined
}
