import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Bookmark } from './bookmark.ts'

/** Give each link in a PDF a description: the URL that it leads to, or the title or number of a page. */
export function describeLinks(document: PDFDocument, bookmarks: Bookmark[]): void {
  const pages = document.getPages()
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const titleOf = (dest: PDFArray | undefined) => {
    const page = pages.findIndex(({ ref }) => ref === dest?.get(0))
    const [first, ...others] = bookmarks.filter((bookmark) => bookmark.page === page)
    return first && others.length === 0 ? first.title : `${page + 1}`
  }
  for (const { node } of pages) {
    for (const ref of node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(ref)
      if (!(link instanceof PDFDict) || link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
      const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
      const dest = link.lookup(PDFName.of('Dest'))
      const destination = dest instanceof PDFName ? destinations?.lookup(dest) : dest
      const text =
        address instanceof PDFString ? address.decodeText() : destination instanceof PDFArray && titleOf(destination)
      if (text) link.set(PDFName.of('Contents'), PDFHexString.fromText(text))
    }
  }
}
