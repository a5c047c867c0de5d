import { join } from 'node:path'
import fontverter from 'fontverter'
import { type LocalFileOptions, readLocalFile } from './readLocalFile.ts'
import { saveByContent } from './saveByContent.ts'

export interface CopyFontOptions extends LocalFileOptions {
  /** Folder of the deck: Slidev serves what lies in its `public`. */
  deckFolder: string
}

/**
 * Copy a font file beside the deck. The copy is named after the hash of its content, with `-variable` if it has more
 * than one weight.
 *
 * @returns its URL in the deck, or why it cannot be used
 * @throws {Failure} when the deck's folder cannot be written to
 */
export async function copyFont(
  url: string,
  { deckFolder, ...beside }: CopyFontOptions,
): Promise<{ url: string } | { why: string }> {
  const bytes = await readLocalFile(url, beside)
  if (!(bytes instanceof Uint8Array)) return { why: bytes.why }
  const sfnt = await fontverter.convert(Buffer.from(bytes), 'sfnt').catch(() => undefined)
  if (sfnt === undefined) return { why: 'expected a font: WOFF2, WOFF, TrueType or OpenType' }
  const ending = `${isVariable(sfnt) ? '-variable' : ''}.${extensionOf(bytes)}`
  const name = await saveByContent(join(deckFolder, 'public', 'fonts'), bytes, ending)
  return { url: `/fonts/${name}` }
}

/** Tell whether a font has axes, such as weight: then its table directory, at the start of the file, lists `fvar`. */
function isVariable(sfnt: Buffer): boolean {
  const entry = 16
  const names = Array.from({ length: sfnt.readUInt16BE(4) }, (_, at) =>
    sfnt.toString('latin1', 12 + entry * at, 16 + entry * at),
  )
  return names.includes('fvar')
}

function extensionOf(bytes: Uint8Array): string {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  return { wOF2: 'woff2', wOFF: 'woff', OTTO: 'otf' }[signature] ?? 'ttf'
}
