/**
 * In the page: tell whether every slide, diagram, font and image has loaded, or has failed for good.
 *
 * @param slides how many slides are expected
 */
export function isReady(slides: number): boolean {
  const containers = Array.from(document.querySelectorAll('.print-slide-container'))
  // Until a slide is loaded, its page has only decoration, and after a while Slidev's notice that the slide is loading.
  const isShown = (slide: Element) => slide.querySelector('.slidev-page > :not([data-decor], .slidev-slide-loading)')
  if (containers.length !== slides || !containers.every(isShown)) return false
  if (document.querySelector('#mermaid-rendering-container > div')) return false
  for (const element of document.querySelectorAll('[data-waitfor]')) {
    const awaited = element.getAttribute('data-waitfor')
    if (awaited && !element.querySelector(awaited)) return false
  }
  // A browser loads a font when it lays out text that needs it: force a layout.
  document.body.getBoundingClientRect()
  return document.fonts.status === 'loaded' && Array.from(document.images).every((image) => image.complete)
}
