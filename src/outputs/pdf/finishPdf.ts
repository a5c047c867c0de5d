import { createHash } from 'node:crypto'
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { Meta } from '../output.ts'
import type { Bookmark } from './bookmark.ts'
import { describeLinks } from './describeLinks.ts'
import { documentDate } from './documentDate.ts'
import { markArtifacts } from './markArtifacts.ts'
import { renumberNodes } from './renumberNodes.ts'
import { tidyStructure } from './tidyStructure.ts'
import { writeXmp } from './writeXmp.ts'

/**
 * Add what a browser does not know to a printed PDF: metadata, an outline, and what screen readers need. Remove all
 * traces of when and where it was made, so that the same slides give the same bytes.
 */
export async function finishPdf(document: PDFDocument, bookmarks: Bookmark[], meta: Meta): Promise<Uint8Array> {
  document.setTitle(meta.title, { showInWindowTitleBar: true })
  if (meta.author) document.setAuthor(meta.author)
  if (meta.keywords?.length) document.setKeywords([meta.keywords.join(', ')])
  document.setLanguage(meta.lang)
  document.setCreator('deckwright')
  const date = documentDate(meta.date)
  document.setCreationDate(date)
  document.setModificationDate(date)
  writeOutline(document, bookmarks)
  describeLinks(document, bookmarks)
  markArtifacts(document)
  tidyStructure(document)
  writeXmp(document, meta)
  renumberNodes(document)
  const id = PDFHexString.of(fingerprint(document))
  document.context.trailerInfo.ID = document.context.obj([id, id])
  return document.save()
}

/**
 * Write the outline. Nest bookmarks by their level: a section goes into the part before it. A section without a part before
 * it stands outermost.
 */
function writeOutline(document: PDFDocument, bookmarks: Bookmark[]): void {
  document.catalog.delete(PDFName.of('Outlines'))
  if (bookmarks.length === 0) return
  const { context } = document
  const pages = document.getPages()
  const root: Entry = { ref: context.nextRef(), level: 0, children: [] }
  const path = [root]
  for (const { title, level, page } of bookmarks) {
    while (path.length > 1 && (path.at(-1)?.level ?? 0) >= level) path.pop()
    const parent = path.at(-1) ?? root
    const dict = context.obj({ Parent: parent.ref, Dest: [pages[page]?.ref ?? null, 'Fit'] })
    dict.set(PDFName.of('Title'), PDFHexString.fromText(title))
    const entry: Entry = { ref: context.nextRef(), level, dict, children: [] }
    parent.children.push(entry)
    path.push(entry)
  }
  root.dict = context.obj({ Type: 'Outlines' })
  writeEntry(document, root)
  document.catalog.set(PDFName.of('Outlines'), root.ref)
}

interface Entry {
  ref: PDFRef
  level: number
  dict?: PDFDict
  children: Entry[]
}

/** Link an entry to its children, write all of them, depth first, and return how many entries are below it. */
function writeEntry(document: PDFDocument, { ref, dict = document.context.obj({}), children }: Entry): number {
  let below = children.length
  for (const [index, child] of children.entries()) {
    const previous = children[index - 1]
    const next = children[index + 1]
    if (previous) child.dict?.set(PDFName.of('Prev'), previous.ref)
    if (next) child.dict?.set(PDFName.of('Next'), next.ref)
    below += writeEntry(document, child)
  }
  const [first, last] = [children[0], children.at(-1)]
  if (first && last) {
    dict.set(PDFName.of('First'), first.ref)
    dict.set(PDFName.of('Last'), last.ref)
    dict.set(PDFName.of('Count'), document.context.obj(below))
  }
  document.context.assign(ref, dict)
  return below
}

/** Hash the content of the pages to 32 hexadecimal digits. */
function fingerprint(document: PDFDocument): string {
  const hash = createHash('sha256')
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) hash.update(object.contents)
  }
  return hash.digest('hex').slice(0, 32)
}
