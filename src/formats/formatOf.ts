import { extname } from 'node:path'

export type Format = 'markdown' | 'notebook' | 'word' | 'page'

/** Formats of texts that are no Markdown, by the extensions of their files. */
const otherTexts: Record<string, string> = {
  adoc: 'AsciiDoc',
  asciidoc: 'AsciiDoc',
  asc: 'AsciiDoc',
  rst: 'reStructuredText',
  tex: 'LaTeX',
  latex: 'LaTeX',
  org: 'Org',
  textile: 'Textile',
  typ: 'Typst',
  xml: 'XML',
  docbook: 'DocBook',
}

/** What files begin with, in hexadecimal digits, and what to do with them. */
const signatures: [start: string, what: string][] = [
  ['25504446', 'a PDF; give the text that it was made of'],
  ['7b5c7274', 'a document in RTF; save it as .docx'],
  ['d0cf11e0', 'a document of an old Office; save it as .docx'],
]

/** What a ZIP archive is, by the name of a file that it has. */
const archives: [name: string, what: string][] = [
  ['ppt/presentation.xml', 'a presentation of PowerPoint; export its text as Markdown'],
  ['xl/workbook.xml', 'a table of Excel; save it as Markdown'],
  ['application/vnd.oasis.opendocument', 'a document of OpenDocument; save it as .docx'],
  ['application/epub+zip', 'an EPUB; give the text that it was made of'],
]

/**
 * Tell what a file is, by what it holds, and else by its extension.
 *
 * @returns its format, or in words what it is that cannot be read
 */
export function formatOf(path: string, bytes: Uint8Array): Format | { what: string } {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  const signature = signatures.find(([one]) => one === start)
  if (signature) return { what: signature[1] }
  if (start === '504b0304') return archiveOf(bytes)
  const extension = extname(path).slice(1).toLowerCase()
  const other = otherTexts[extension]
  if (other) return { what: `${other}; convert it, as with \`pandoc -t gfm\`` }
  if (extension === 'docx') return { what: 'no such document, whatever its name; save it as .docx again' }
  if (extension === 'ipynb') return 'notebook'
  if (/^x?html?$/.test(extension)) return 'page'
  if (/^(?:md|markdown|mdown|mkd|mdx|qmd|rmd|txt)$/.test(extension)) return 'markdown'
  const text = Buffer.from(bytes).toString('utf8')
  if (/^\s*\{/.test(text) && /"nbformat"\s*:/.test(text)) return 'notebook'
  return /^\ufeff?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text) ? 'page' : 'markdown'
}

/** The names of an archive's files stand in it as they are, also where the files are compressed. */
function archiveOf(bytes: Uint8Array): Format | { what: string } {
  const names = Buffer.from(bytes)
  if (names.includes('word/document.xml') || names.includes('word/document')) return 'word'
  const known = archives.find(([name]) => names.includes(name))
  return { what: known?.[1] ?? 'an archive; give the article inside of it' }
}
