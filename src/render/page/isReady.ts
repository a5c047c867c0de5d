/** In the page: tell whether every slide, diagram, font and image is there, or has failed for good. */
export function isReady(slides: number): boolean {
  const containers = Array.from(document.querySelectorAll('.print-slide-container'))
  // Until a slide is loaded its page has nothing but decoration, or after a while Slidev's notice that it is loading.
  const isShown = (slide: Element) => slide.querySelector('.slidev-page > :not([data-decor], .slidev-slide-loading)')
  if (containers.length !== slides || !containers.every(isShown)) return false
  if (document.querySelector('#mermaid-rendering-container > div')) return false
  for (const element of document.querySelectorAll('[data-waitfor]')) {
    const awaited = element.getAttribute('data-waitfor')
    if (awaited && !element.querySelector(awaited)) return false
  }
  // A browser asks for a font when text is laid out: lay the page out.
  document.body.getBoundingClientRect()
  return document.fonts.status === 'loaded' && Array.from(document.images).every((image) => image.complete)
}
