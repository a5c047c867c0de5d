import { classes } from '../../../../themes/base/shared/contract.ts'
import { hasTag, type PageElement, type PageNode } from './pageElement.ts'
import { type SlideInProgress, toSlideBox } from './slideInProgress.ts'
import { textArea } from './textArea.ts'
import { toParagraph } from './toParagraph.ts'
import { toRuns } from './toRuns.ts'
import { withSlack } from './withSlack.ts'

/**
 * Add a text shape with one paragraph.
 *
 * @param owner the block element that contains the nodes, or is the only one of them
 */
export function addText(nodes: PageNode[], owner: PageElement, opacity: number, slide: SlideInProgress): void {
  const runs = toRuns(nodes, opacity, slide)
  const area = textArea(nodes)
  if (runs.length === 0 || !area) return
  const paragraph = toParagraph(owner, runs)
  const { style, after, box: outer } = owner
  const isTitle = hasTag(owner, 'h1', 'h2') || owner.classes.includes(classes.headline)
  // Hide a small sign that the theme draws after the text: in the background picture it would not move when text is edited.
  const isMark = after?.content === '""' && Number.parseFloat(after.width) < 3 * (runs[0]?.size ?? 0)
  const isInLine = after?.position === 'static' && (isTitle || after.display.startsWith('inline'))
  if (isMark && isInLine) slide.marks.set(owner.at, 'marked')
  const oneLine = area.height < 1.6 * paragraph.lineHeight && !runs.some(({ text }) => text.includes('\n'))
  const left = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft)
  const right = Number.parseFloat(style.borderRightWidth) + Number.parseFloat(style.paddingRight)
  const inner = { x: outer.x + left, width: outer.width - left - right }
  const isWhole = nodes.length === 1 && nodes[0] === owner && inner.width >= area.width - 1
  const across = isWhole ? inner : { x: area.x, width: area.width }
  const box = { ...across, y: area.y, height: area.height }
  slide.shapes.push({
    kind: 'text',
    box: toSlideBox(withSlack(box, oneLine ? 1.08 * area.width : 0, paragraph.align), slide),
    paragraphs: [paragraph],
    oneLine,
    isTitle,
  })
}
