import type { Box } from '../../../render/paintedSlide.ts'
import type { Paragraph } from '../shapes.ts'
import type { GeneratedStyle } from '../snapshot.ts'
import {
  becomesPicture,
  elementsIn,
  hasAttribute,
  hasTag,
  isInline,
  type PageElement,
  type PageNode,
} from './pageElement.ts'
import { type SlideInProgress, toSlideBox } from './slideInProgress.ts'
import { textArea } from './textArea.ts'
import { toParagraph } from './toParagraph.ts'
import { toRuns } from './toRuns.ts'
import { withSlack } from './withSlack.ts'

/** A paragraph of a list, and the area of its text on the page. */
interface Line {
  paragraph: Paragraph
  area: Box
}

/**
 * Add a list as one text shape whose paragraphs are the items; if the items stand in columns, as one text shape for each
 * column.
 */
export function addList(list: PageElement, opacity: number, slide: SlideInProgress): void {
  for (const items of toColumns(elementsIn(list))) {
    const lines: Line[] = []
    for (const item of items) readItem(item, 0, opacity, lines, slide)
    const [first] = lines
    if (!first) continue
    for (const [at, { paragraph, area }] of lines.entries()) {
      const above = lines[at - 1]
      paragraph.before = above ? Math.max(0, area.y - bottom(above.area)) : 0
    }
    const outer = (items[0] ?? list).box
    const starts = lines.map(({ paragraph: { rightToLeft, indent }, area }) =>
      rightToLeft ? right(area) + indent : area.x - indent,
    )
    const { rightToLeft } = first.paragraph
    const [from, to] = rightToLeft ? [outer.x, Math.max(...starts)] : [Math.min(...starts), right(outer)]
    const lowest = Math.max(...lines.map(({ area }) => bottom(area)))
    const area = { x: from, y: first.area.y, width: to - from, height: lowest - first.area.y }
    const box = toSlideBox(withSlack(area, 0, first.paragraph.align), slide)
    const paragraphs = lines.map(({ paragraph }) => paragraph)
    slide.shapes.push({ kind: 'text', box, paragraphs, oneLine: false, isTitle: false })
  }
}

/** Group the items of a list into columns. An item that is not below the item before it starts a column. */
function toColumns(items: PageElement[]): PageElement[][] {
  const columns: PageElement[][] = []
  for (const item of items) {
    const above = columns.at(-1)?.at(-1)?.box
    const isBelow = above && Math.abs(item.box.x - above.x) < 2 && item.box.y >= bottom(above) - 2
    if (isBelow) columns.at(-1)?.push(item)
    else columns.push([item])
  }
  return columns
}

/**
 * Collect the paragraphs of an item, and of lists in it, in `lines`. Pictures, tables and code in it become shapes of
 * their own.
 */
function readItem(item: PageElement, level: number, outerOpacity: number, lines: Line[], slide: SlideInProgress): void {
  const opacity = outerOpacity * Number(item.style.opacity)
  let marker: Paragraph['marker']
  if (hasAttribute(item, 'data-marker')) {
    slide.marks.set(item.at, 'item')
    marker = item.before && toMarker(item, item.before, slide)
  }

  let loose: PageNode[] = []
  const end = () => {
    const runs = toRuns(loose, opacity, slide)
    const area = textArea(loose)
    loose = []
    if (runs.length === 0 || !area) return
    lines.push(toLine(item, toParagraph(item, runs), area, level, marker))
    marker = undefined
  }
  const walk = (parent: PageElement) => {
    for (const child of parent.children) {
      if (child.type === 'text' || isInline(child)) loose.push(child)
      else {
        end()
        if (hasTag(child, 'ul', 'ol'))
          for (const inner of elementsIn(child)) readItem(inner, level + 1, opacity, lines, slide)
        else if (becomesPicture(child) || hasTag(child, 'table', 'pre') || isLargeMarker(child))
          slide.addBlock(child, opacity)
        else walk(child)
        end()
      }
    }
  }
  walk(item)
  end()
}

function toMarker(item: PageElement, before: GeneratedStyle, { colourOf }: SlideInProgress): Paragraph['marker'] {
  const ground = colourOf(before.backgroundColor)
  const colour = ground.alpha > 0 ? ground : colourOf(before.color)
  if (item.parent && hasTag(item.parent, 'ol')) {
    const number = Number(item.attributes['data-number'] ?? Number.NaN)
    const at = elementsIn(item.parent).indexOf(item)
    return { colour, number: Number.isInteger(number) ? number : (item.parent.start ?? 1) + at }
  }
  const isBar = Number.parseFloat(before.width) > 1.5 * Number.parseFloat(before.height)
  return { colour, character: /^"([^"]+)"/.exec(before.content)?.[1] ?? (isBar ? '–' : '▪') }
}

function toLine(item: PageElement, paragraph: Paragraph, area: Box, level: number, marker: Paragraph['marker']): Line {
  const { rightToLeft, align, runs } = paragraph
  const { display, paddingInlineStart } = item.style
  const inset = rightToLeft ? right(item.box) - right(area) : area.x - item.box.x
  // The text of an item begins after the item's padding; in a grid or flex layout, after the column of the marker.
  const isPadded = align === (rightToLeft ? 'right' : 'left') && !/grid|flex/.test(display)
  const begins = isPadded ? Math.min(inset, Number.parseFloat(paddingInlineStart)) : inset
  const indent = Math.max(inset, 1.1 * (runs[0]?.size ?? 16))
  const x = rightToLeft ? right(item.box) - begins - area.width : item.box.x + begins
  return {
    paragraph: { ...paragraph, level, marker, indent: marker || level > 0 ? indent : 0 },
    area: { ...area, x },
  }
}

/** Tell whether an element is a list marker beside the text, too large for the list markers of a presentation. */
function isLargeMarker(element: PageElement): boolean {
  return hasAttribute(element, 'data-spelled') && element.style.position === 'absolute'
}

function right({ x, width }: Box): number {
  return x + width
}

function bottom({ y, height }: Box): number {
  return y + height
}
