import type { HallView } from '../../present/speakerView.ts'

/**
 * Runs in the pages that show slides. Draw the speaker's pointer and pen strokes over the slide, and zoom into it.
 *
 * @param zoomed the element that is enlarged
 * @param marks the element that holds the pen strokes and the pointer
 */
export function markSlide(zoomed: HTMLElement, { pointer, zoom, strokes }: HallView, marks: ParentNode = zoomed): void {
  const dot = marks.querySelector<HTMLElement>('.dot')
  const ink = marks.querySelector('.ink')
  if (!dot || !ink) return
  dot.hidden = pointer === undefined
  if (pointer) {
    dot.style.left = `${pointer.x * 100}%`
    dot.style.top = `${pointer.y * 100}%`
  }
  zoomed.style.transformOrigin = zoom ? `${zoom.x * 100}% ${zoom.y * 100}%` : ''
  zoomed.style.transform = zoom ? 'scale(2)' : ''
  const lines = strokes.map((stroke) => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline')
    line.setAttribute('points', stroke.map(({ x, y }) => `${x * 1000},${y * 1000}`).join(' '))
    return line
  })
  ink.replaceChildren(...lines)
}
