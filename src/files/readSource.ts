import { readFile } from 'node:fs/promises'
import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { errorCodeOf } from './errorCodeOf.ts'
import { toArticle } from './toArticle.ts'

/**
 * Read an article or a deck.
 *
 * @throws {Failure} with the path and the remedy when it is not there, a folder, empty, or nothing that can be read
 */
export async function readSource(path: string): Promise<VFile> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw unreadable(path, error)
  }
  return toArticle(path, bytes)
}

function unreadable(path: string, error: unknown): unknown {
  const code = errorCodeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure(`Cannot find \`${path}\`, expected an article: check the path`, { cause: error })
  if (code === 'EISDIR')
    return new Failure(`Cannot read \`${path}\`, expected an article: it is a folder`, { cause: error })
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(`Cannot read \`${path}\`: you may not open this file`, { cause: error })
  if (code === '') return error
  return new Failure(`Cannot read \`${path}\` (${code}), expected an article: check the path`, { cause: error })
}
