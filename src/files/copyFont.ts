import { join } from 'node:path'
import { type LocalFileOptions, readLocalFile } from './readLocalFile.ts'
import { saveByContent } from './saveByContent.ts'

export interface CopyFontOptions extends LocalFileOptions {
  /** Folder of the deck. Slidev serves the files of its subfolder `public`. */
  deckFolder: string
}

/**
 * Copy a font file into `public/fonts` beside the deck. The copy is named after the hash of its content, with
 * `-variable` at the end for a variable font: `3f2a….woff2`, `3f2a…-variable.woff2`.
 *
 * @returns the URL of the copy in the deck, or why the font cannot be used
 * @throws {Failure} when the deck's folder cannot be written to
 */
export async function copyFont(
  url: string,
  { deckFolder, ...localFileOptions }: CopyFontOptions,
): Promise<{ url: string } | { why: string }> {
  const bytes = await readLocalFile(url, localFileOptions)
  if (!(bytes instanceof Uint8Array)) return { why: bytes.why }
  // Import here, because it takes long to load and most articles have no fonts of their own.
  const { default: fontverter } = await import('fontverter')
  const sfnt = await fontverter.convert(Buffer.from(bytes), 'sfnt').catch(() => undefined)
  if (sfnt === undefined) return { why: 'expected a font: WOFF2, WOFF, TrueType or OpenType' }
  const ending = `${isVariable(sfnt) ? '-variable' : ''}.${extensionOf(bytes)}`
  const name = await saveByContent(join(deckFolder, 'public', 'fonts'), bytes, ending)
  return { url: `/fonts/${name}` }
}

/** Tell whether a font is variable. The table directory at the start of a variable font's file lists a table `fvar`. */
function isVariable(sfnt: Buffer): boolean {
  const bytesPerEntry = 16
  const tableTags = Array.from({ length: sfnt.readUInt16BE(4) }, (_, at) =>
    sfnt.toString('latin1', 12 + bytesPerEntry * at, 16 + bytesPerEntry * at),
  )
  return tableTags.includes('fvar')
}

function extensionOf(bytes: Uint8Array): string {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  return { wOF2: 'woff2', wOFF: 'woff', OTTO: 'otf' }[signature] ?? 'ttf'
}
