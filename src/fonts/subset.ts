import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../files/cacheFolder.ts'
import { writeAtomically } from '../files/writeAtomically.ts'

/**
 * Reduce a font to what the characters of `text` need, as a TrueType or OpenType file. Results are cached on disk,
 * because a talk is printed many times and most of its fonts stay the same.
 *
 * @param variationAxes values to fix the axes of a variable font at, such as `{ wght: 400 }`
 */
export async function subset(font: Buffer, text: string, variationAxes?: Record<string, number>): Promise<Buffer> {
  const hash = createHash('sha256').update(font).update('\0').update(text)
  hash.update(JSON.stringify(variationAxes ?? {}))
  const path = join(cacheFolder('fonts'), `${hash.digest('hex').slice(0, 32)}.ttf`)
  const known = await readFile(path).catch(() => undefined)
  if (known && isFont(known)) return known
  // Loaded here because its WebAssembly takes long to compile.
  const { default: subsetFont } = await import('subset-font')
  const made = await subsetFont(font, text, { targetFormat: 'sfnt', ...(variationAxes && { variationAxes }) })
  // If it cannot be cached, as on a full disk, it is made again the next time.
  await writeAtomically(path, made).catch(() => {})
  return made
}

/** Tell whether a file begins as a font does: a cached file may be damaged. */
function isFont(file: Buffer): boolean {
  return file.length > 12 && ['\0\x01\0\0', 'OTTO', 'true'].includes(file.toString('latin1', 0, 4))
}
