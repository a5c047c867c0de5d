/**
 * In the page: scroll to a height, in px, and wait until the page is painted there. A screenshot may include what is outside
 * the window, but then some of it may not be painted.
 */
export async function scrollTo(top: number): Promise<void> {
  window.scrollTo(0, top)
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}
