/** In the page: whether every slide, diagram, font and image is there, or has failed for good. */
export function isReady(slides: number): boolean {
  const containers = Array.from(document.querySelectorAll('.print-slide-container'))
  // A slide that has not come yet is nothing, or after a while a notice; only what stands around it is there.
  const isShown = (slide: Element) => slide.querySelector('.slidev-page > :not([data-decor], .slidev-slide-loading)')
  if (containers.length !== slides || !containers.every(isShown)) return false
  if (document.querySelector('#mermaid-rendering-container > div')) return false
  for (const element of document.querySelectorAll('[data-waitfor]')) {
    const awaited = element.getAttribute('data-waitfor')
    if (awaited && !element.querySelector(awaited)) return false
  }
  // Fonts are asked for when text is laid out, not before.
  document.body.getBoundingClientRect()
  return document.fonts.status === 'loaded' && Array.from(document.images).every((image) => image.complete)
}
