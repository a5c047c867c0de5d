import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { decodePercent } from '../text/decodePercent.ts'
import { filesByName, imagePlaces, rootOf } from './imagePlaces.ts'
import { isInside } from './isInside.ts'

export interface LocalFileOptions {
  /** Path of the article: relative URLs start from its folder. */
  article: string
  /** Take files from outside the article's repository too. */
  allowOutside?: boolean | undefined
  /** Called with the path of each file that is read, or of where one was expected. */
  onFile?: ((path: string) => void) | undefined
}

/** Why a file was not read. */
export interface ReadFailure {
  /** It lies outside the article's repository, where nothing is read. */
  isOutside: boolean
  /** Ends a sentence, as in `expected a file: there is none`. */
  why: string
}

/**
 * Read the file that a URL in an article refers to. `a#b.png` may be `a` with a fragment, or a file of that name.
 * Whether a file outside of the article's repository exists is not even checked.
 */
export async function readLocalFile(url: string, options: LocalFileOptions): Promise<Uint8Array | ReadFailure> {
  if (/^[a-z][a-z\d+.-]+:/i.test(url)) return { isOutside: true, why: 'expected a file in its folder' }
  const address = url.replace(/[?#].*$/s, '')
  const read = await readPath(decodePercent(address), options)
  if (read instanceof Uint8Array || read.isOutside || address === url) return read
  const named = await readPath(decodePercent(url), options)
  return named instanceof Uint8Array ? named : read
}

/** The files under an article's root by their names, read at most once for all images of an article. */
const indexes = new WeakMap<LocalFileOptions, ReturnType<typeof filesByName>>()

function indexOf(options: LocalFileOptions, root: string): ReturnType<typeof filesByName> {
  const index = indexes.get(options) ?? filesByName(root)
  indexes.set(options, index)
  return index
}

async function readPath(path: string, options: LocalFileOptions): Promise<Uint8Array | ReadFailure> {
  const { article, allowOutside } = options
  const real = join(await realpath(dirname(article)), basename(article))
  const root = await rootOf(dirname(real))
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
  const found = (await firstOf(places)) ?? (name === path ? (await indexOf(options, root)).get(name) : undefined)
  options.onFile?.(found ?? places[0] ?? '')
  if (found === undefined) return missing('expected a file: there is none')
  if (!isAllowed(found)) return outside
  if (!(await stat(found)).isFile()) return missing('expected a file')
  return readFile(found).catch(() => missing('expected a file that may be read'))
}

/** Return the real path of the first place where there is something. */
async function firstOf(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    const real = await realpath(place).catch(() => undefined)
    if (real !== undefined) return real
  }
  return undefined
}
