import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * Label each page with the number of its slide, unless all pages have that number anyway. Viewers show the label, and pdfpc
 * takes pages with one label for the steps of one slide.
 *
 * @param slides number of the slide on each page, as in `1, 2, 2, 3`
 */
export function writePageLabels({ catalog, context }: PDFDocument, slides: readonly number[]): void {
  if (slides.every((slide, page) => slide === page + 1)) return
  // A label counts on over the pages after it, so a page with the next number needs none.
  const labels = slides.flatMap((slide, page) => {
    const previous = slides[page - 1]
    return previous !== undefined && slide === previous + 1 ? [] : [page, { S: 'D', St: slide }]
  })
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }))
}
