import { readFile, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { VFile } from 'vfile'
import type { Settings } from '../article/frontMatter/settings.ts'
import { Failure } from '../failure.ts'
import { errorCodeOf } from './errorCodeOf.ts'
import { fetchArticle, isWebAddress } from './fetchArticle.ts'
import { settingsRelativeTo } from './settingsRelativeTo.ts'
import { toArticle } from './toArticle.ts'

/** Where articles may come from, besides the files of this machine. */
export interface ArticleSources {
  /** Fetch an article if its path is a web address. */
  fetch?: boolean | undefined
  /** Fetch from hosts of private networks, including this machine. */
  allowPrivateHosts?: boolean | undefined
}

export interface ReadOptions extends ArticleSources {
  /** Settings that apply unless the article's front matter sets them. Their paths start from the working folder. */
  settings?: Settings | undefined
}

/** The path that stands for standard input. */
export const standardInput = '-'

/**
 * Read an article or a deck: from a file, from standard input for the path `-`, or from a web address if `fetch` is
 * set.
 *
 * @throws {Failure} with the path and the remedy: when there is no file, or it is a folder, empty or in an unknown
 *   format
 */
export async function readSource(path: string, { settings, ...sources }: ReadOptions = {}): Promise<VFile> {
  const file = await readAnySource(path, sources)
  if (settings) file.data.settings = settingsRelativeTo(file.path, settings)
  return file
}

async function readAnySource(path: string, sources: ArticleSources): Promise<VFile> {
  if (path === standardInput) return toArticle('stdin', await buffer(process.stdin))
  if (isWebAddress(path)) return fetchArticle(path, sources)
  let bytes: Buffer
  try {
    const stats = await stat(path)
    if (stats.isCharacterDevice() || stats.isBlockDevice() || stats.isSocket())
      throw new Failure(`Cannot read \`${path}\`, expected an article: it is a device; give a file`)
    if (stats.isFIFO() && !isShellPipe(path))
      throw new Failure(
        `Cannot read \`${path}\`, expected an article: it is a pipe; give \`-\` and pipe the article into it`,
      )
    bytes = await readFile(path)
  } catch (error) {
    throw unreadable(path, error)
  }
  return toArticle(path, bytes)
}

/**
 * Tell whether a shell opened a pipe for this program, as for `<(pandoc a.docx)`. Reading another pipe may wait
 * forever.
 */
function isShellPipe(path: string): boolean {
  return /^\/(?:dev\/(?:fd\/|stdin)|proc\/\w+\/fd\/)/.test(path)
}

function unreadable(path: string, error: unknown): unknown {
  if (error instanceof Failure) return error
  const code = errorCodeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure(`Cannot find \`${path}\`, expected an article: check the path`, { cause: error })
  if (code === 'EISDIR')
    return new Failure(`Cannot read \`${path}\`, expected an article: it is a folder; give a file of it`, {
      cause: error,
    })
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(`Cannot read \`${path}\`: you may not open this file`, { cause: error })
  if (code === '') return error
  return new Failure(`Cannot read \`${path}\` (${code}), expected an article: check the path`, { cause: error })
}
