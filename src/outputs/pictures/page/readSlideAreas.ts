import type { Box } from '../../../render/paintedSlide.ts'

/** In the page: read where each slide is, in px on the whole page. */
export function readSlideAreas(): Box[] {
  return Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
    const { left, top, width, height } = slide.getBoundingClientRect()
    return { x: left + window.scrollX, y: top + window.scrollY, width, height }
  })
}
