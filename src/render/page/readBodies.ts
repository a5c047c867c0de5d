import type { BodyElement, BodyNode, BodySnapshot } from '../bodySnapshot.ts'
import type { Box } from '../paintedSlide.ts'

/** In the page: read the body of each slide that overflows; `null` for a slide that fits. */
export function readBodies(): (BodySnapshot | null)[] {
  return Array.from(document.querySelectorAll('.print-slide-container [data-frame]'), (frame) => {
    const body = frame.querySelector('.body')
    if (!body?.hasAttribute('data-over')) return null
    return { clientHeight: body.clientHeight, scrollHeight: body.scrollHeight, root: readElement(body, 0) }
  })

  function readElement(element: Element, index: number): BodyElement {
    const { display, gridTemplateColumns, paddingTop, paddingBottom } = getComputedStyle(element)
    return {
      type: 'element',
      index,
      tag: element.localName,
      classes: [...element.classList],
      display,
      gridTemplateColumns,
      paddingTop,
      paddingBottom,
      clientWidth: element.clientWidth,
      clientHeight: element.clientHeight,
      box: toBox(element.getBoundingClientRect()),
      boxes: Array.from(element.getClientRects(), toBox),
      children: Array.from(element.childNodes, readNode),
    }
  }

  function readNode(node: Node, index: number): BodyNode {
    if (node instanceof Element) return readElement(node, index)
    if (!(node instanceof Text)) return { type: 'comment', index }
    const range = document.createRange()
    range.selectNode(node)
    return { type: 'text', index, text: node.data, boxes: Array.from(range.getClientRects(), toBox) }
  }

  function toBox({ x, y, width, height }: DOMRect): Box {
    return { x, y, width, height }
  }
}
