import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { errorCodeOf } from './errorCodeOf.ts'

/**
 * Read an article or a deck.
 *
 * @throws {Failure} with the path and the remedy when it is not there, a folder, empty, or not text in UTF-8
 */
export async function readSource(path: string): Promise<VFile> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw unreadable(path, error)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Failure(`Cannot read \`${path}\`, expected Markdown in UTF-8: it holds other bytes`, { cause: error })
  }
  if (text.includes('\0')) throw new Failure(`Cannot read \`${path}\`, expected Markdown: it is a binary file`)
  if (!text.trim()) throw new Failure(`Cannot make slides of \`${path}\`, expected an article: the file is empty`)
  return new VFile({ path, value: text })
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
