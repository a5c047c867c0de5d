/**
 * In the page: set the `href` of each link between slides, in document order. For `null`, remove it, so that the link leads
 * nowhere.
 */
export function writeSlideLinks(hrefs: (string | null)[]): void {
  for (const [at, link] of document.querySelectorAll('.print-slide-container a[href^="#"]').entries()) {
    const href = hrefs[at]
    if (typeof href === 'string') link.setAttribute('href', href)
    else link.removeAttribute('href')
  }
}
