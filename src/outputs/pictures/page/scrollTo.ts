/**
 * In the page: scroll to a place and wait until it is painted. What lies outside of the window can be photographed too,
 * but not all of it may be painted then.
 */
export async function scrollTo(top: number): Promise<void> {
  window.scrollTo(0, top)
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}
