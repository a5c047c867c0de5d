import { extname } from 'node:path'

/** A format of files from which an article can be read; `page` is a web page. */
export type Format = 'markdown' | 'notebook' | 'word' | 'page'

/** Text formats that are not read: the name of each, by its file extension. */
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

/** Files that are not read: the first four bytes in hexadecimal; for the message, what the file is and what to do. */
const signatures: [start: string, what: string][] = [
  ['25504446', 'a PDF; give the text that it was made of'],
  ['7b5c7274', 'a document in RTF; save it as .docx'],
  ['d0cf11e0', 'a document of an old Office; save it as .docx'],
]

/**
 * ZIP archives that are not read: a text that the archive contains; for the message, what the file is and what to do.
 */
const archives: [name: string, what: string][] = [
  ['ppt/presentation.xml', 'a presentation of PowerPoint; export its text as Markdown'],
  ['xl/workbook.xml', 'a table of Excel; save it as Markdown'],
  ['application/vnd.oasis.opendocument', 'a document of OpenDocument; save it as .docx'],
  ['application/epub+zip', 'an EPUB; give the text that it was made of'],
]

/**
 * Find out the format of a file. Its first bytes count more than its extension.
 *
 * @returns the format; if files like this are not read, `what` it is and what to do: `LaTeX; convert it, …`
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

/** Find out what a ZIP archive is by the names of its files. Its bytes contain them as plain text. */
function archiveOf(bytes: Uint8Array): Format | { what: string } {
  const names = Buffer.from(bytes)
  if (names.includes('word/document.xml') || names.includes('word/document')) return 'word'
  const known = archives.find(([name]) => names.includes(name))
  return { what: known?.[1] ?? 'an archive; give the article inside of it' }
}
