/**
 * In the page: write where links from slide to slide lead, in the order of the document; a link with `null` leads
 * nowhere.
 */
export function writeSlideLinks(hrefs: (string | null)[]): void {
  for (const [at, link] of document.querySelectorAll('.print-slide-container a[href^="#"]').entries()) {
    const href = hrefs[at]
    if (typeof href === 'string') link.setAttribute('href', href)
    else link.removeAttribute('href')
  }
}
