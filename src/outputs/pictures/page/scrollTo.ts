/** In the page: scroll to a height, in px. A screenshot waits until the page is painted there. */
export function scrollTo(top: number): void {
  window.scrollTo(0, top)
}
