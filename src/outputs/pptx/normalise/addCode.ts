import { descendants, type PageElement } from './pageElement.ts'
import { type SlideInProgress, toSlideBox } from './slideInProgress.ts'
import { toParagraph } from './toParagraph.ts'
import { toRun, toRuns } from './toRuns.ts'

/** Add a listing as one text shape, with a paragraph for each line. */
export function addCode(code: PageElement, opacity: number, slide: SlideInProgress): void {
  const marked = descendants(code).filter(({ classes }) => classes.includes('line'))
  const lines = marked.length > 0 ? marked : [code]
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  const blank = marked.length > 0 ? toRun(code, ' ', code.style, opacity, slide) : undefined
  const lineHeight = Number.parseFloat(first.style.lineHeight)
  const paragraphs = lines.map((line) => {
    const runs = toRuns([line], opacity, slide, true)
    const paragraph = toParagraph(line, runs.length > 0 || !blank ? runs : [blank])
    return { ...paragraph, align: 'left' as const, rightToLeft: false, lineHeight }
  })
  const { x, width } = code.box
  const box = {
    x: first.box.x,
    y: first.box.y,
    width: x + width - Math.max(x, first.box.x),
    height: last.box.y + last.box.height - first.box.y,
  }
  slide.shapes.push({ kind: 'text', box: toSlideBox(box, slide), paragraphs, oneLine: false, isTitle: false })
}
