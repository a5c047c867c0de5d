import type { Box } from '../../../render/paintedSlide.ts'
import type { Colour } from '../shapes.ts'
import type { GeneratedStyle } from '../snapshot.ts'
import { elementsIn, hasAttribute, type PageElement } from './pageElement.ts'
import { type SlideInProgress, toSlideBox } from './slideInProgress.ts'

/**
 * Add the background colour and the borders of an element, each as a filled shape. Gradients and the like remain in the
 * background picture of the slide.
 */
export function addFill(element: PageElement, opacity: number, slide: SlideInProgress): void {
  const { style, classes } = element
  const fill = slide.colourOf(style.backgroundColor)
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .map((side) => ({
      side,
      width: Number.parseFloat(style[`border${side}Width`]),
      colour: slide.colourOf(style[`border${side}Color`]),
      line: style[`border${side}Style`],
    }))
    .filter(({ width, colour, line }) => width > 0 && colour.alpha > 0 && line !== 'none')
  const hasFill = fill.alpha > 0
  if ((!hasFill && sides.length === 0) || style.backgroundImage !== 'none' || style.maskImage !== 'none') return
  const radius = Number.parseFloat(style.borderTopLeftRadius)
  if (sides.some(({ line }) => line !== 'solid') || (sides.length > 0 && radius > 0)) return
  if (classes.includes('slidev-page') || isDecorated(element)) return

  slide.marks.set(element.at, 'fill')
  const box = toSlideBox(element.box, slide)
  const add = (area: Box, colour: Colour, radius: number) => {
    if (area.width <= 0 || area.height <= 0) return
    slide.shapes.push({ kind: 'fill', box: area, colour: { ...colour, alpha: colour.alpha * opacity }, radius })
  }
  const radiusInPx = style.borderTopLeftRadius.endsWith('%') ? (radius / 100) * Math.min(box.width, box.height) : radius
  if (hasFill) add(box, fill, radiusInPx)
  const { x, y, width, height } = box
  for (const { side, width: thick, colour } of sides) {
    if (side === 'Top') add({ x, y, width, height: thick }, colour, 0)
    if (side === 'Bottom') add({ x, y: y + height - thick, width, height: thick }, colour, 0)
    if (side === 'Left') add({ x, y, width: thick, height }, colour, 0)
    if (side === 'Right') add({ x: x + width - thick, y, width: thick, height }, colour, 0)
  }
}

/**
 * Tell whether a style sheet generates something (`::before`, `::after`) on an element or inside it, which a filled
 * shape would cover.
 */
function isDecorated(element: PageElement): boolean {
  const { before, after } = element
  return (
    isSeen(after) || (isSeen(before) && !hasAttribute(element, 'data-marker')) || elementsIn(element).some(isDecorated)
  )
}

function isSeen(generated: GeneratedStyle | undefined): boolean {
  return generated !== undefined && generated.display !== 'none' && generated.visibility !== 'hidden'
}
