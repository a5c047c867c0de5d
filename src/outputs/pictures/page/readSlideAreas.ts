/** In px, on the whole page. */
export interface PageArea {
  x: number
  y: number
  width: number
  height: number
}

/** In the page: read where each slide is. */
export function readSlideAreas(): PageArea[] {
  return Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
    const { left, top, width, height } = slide.getBoundingClientRect()
    return { x: left + window.scrollX, y: top + window.scrollY, width, height }
  })
}
