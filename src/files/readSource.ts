import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { report } from '../messages/report.ts'
import { decodeText } from './decodeText.ts'
import { errorCodeOf } from './errorCodeOf.ts'

/**
 * Read an article or a deck.
 *
 * @throws {Failure} with the path and the remedy when it is not there, a folder, empty, or no text
 */
export async function readSource(path: string): Promise<VFile> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw unreadable(path, error)
  }
  const decoded = decodeText(bytes)
  if (!decoded) throw new Failure(`Cannot read \`${path}\`, expected Markdown: it is a binary file`)
  const { text, encoding } = decoded
  if (!text.trim()) throw new Failure(`Cannot make slides of \`${path}\`, expected an article: the file is empty`)
  const file = new VFile({ path, value: text })
  if (encoding !== 'utf-8')
    report(file, {
      ruleId: 'encoding',
      place: { line: 1, column: 1 },
      reason: `Unexpected encoding \`${encoding}\`, expected UTF-8: check that the words are right, or save the file as UTF-8`,
    })
  return file
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
