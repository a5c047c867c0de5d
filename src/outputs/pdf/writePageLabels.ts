import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * Label each page with the number of its slide, where pages are not simply counted: viewers show it, and pdfpc takes
 * pages with one label for the steps of one slide.
 *
 * @param slides number of the slide on each page, as in `1, 2, 2, 3`
 */
export function writePageLabels({ catalog, context }: PDFDocument, slides: readonly number[]): void {
  if (slides.every((slide, page) => slide === page + 1)) return
  // A label holds for the pages behind it too, each with the next number.
  const labels = slides.flatMap((slide, page) => {
    const previous = slides[page - 1]
    return previous !== undefined && slide === previous + 1 ? [] : [page, { S: 'D', St: slide }]
  })
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }))
}
