import type { Box } from '../../../render/paintedSlide.ts'

/** In the page: read the box of each slide, in px from the upper left corner of the whole page. */
export function readSlideAreas(): Box[] {
  return Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
    const { left, top, width, height } = slide.getBoundingClientRect()
    return { x: left + window.scrollX, y: top + window.scrollY, width, height }
  })
}
