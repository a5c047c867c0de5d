import type { PhrasingContent, RootContent } from 'mdast'
import type { LayoutName } from '../../themes/base/shared/contract.ts'
import { saysNothing } from '../article/syntax/images/placeholder.ts'
import type { Props, Slide } from './deck.ts'
import { descriptionsIn, isCaption } from './isCaption.ts'
import { isPictureLine } from './isPicture.ts'
import { moveToNotes } from './moveToNotes.ts'
import { newSlide } from './newSlide.ts'

/** Take out of blocks the lines that stand for missing pictures, and their captions. */
export function takePictureLines(blocks: RootContent[]): { words: RootContent[]; lines: RootContent[] } {
  const words: RootContent[] = []
  const lines: RootContent[] = []
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    const isCaptionOfLine =
      lines.at(-1) === before && before !== undefined && isCaption(block, descriptionsIn([before]))
    if (isPictureLine(block) || isCaptionOfLine) lines.push(block)
    else words.push(block)
  }
  return { words, lines: lines.map((line) => withPlace(line, blocks.indexOf(line), blocks)) }
}

/**
 * Give a picture's line the position of the block before it if it has none, or if the block after it starts on the same
 * line of the article, as in HTML.
 */
function withPlace(line: RootContent, at: number, blocks: RootContent[]): RootContent {
  const { position: own, ...others } = line
  const next = blocks.slice(at + 1).find((block) => !isPictureLine(block))
  const isShared = next?.position?.start.line === own?.start.line
  const before = blocks.slice(0, at).findLast((block) => block.position)?.position
  const position = isShared ? before : (own ?? before)
  return position ? { ...others, position } : others
}

/** Layouts in which a line may stand between blocks; the others set each block in a place of its own. */
const flowing: ReadonlySet<string> = new Set<LayoutName>(['code', 'default', 'formula', 'section', 'table'])

/**
 * Put lines that stand for missing pictures on slides, each behind the block that it follows in the article. If the
 * layout has no place for a line, nothing is before it, or it says nothing, put it into the notes. A line before the first slide of an
 * untitled chunk goes into the notes of the preceding slide.
 */
export function placePictureLines(
  lines: RootContent[],
  slides: Slide[],
  title: PhrasingContent[],
  props: Props,
): Slide[] {
  const placed = slides.map((slide) => ({ ...slide }))
  const said: RootContent[] = []
  for (const line of lines) {
    const slide = placed.findLast((one) => placeOf(one) <= placeOf(line)) ?? placed[0]
    const [slot, ...others] = slide?.children ?? []
    const title = slot?.children[0]?.type === 'heading' ? 0 : -1
    const at = Math.max(title, slot?.children.findLastIndex((block) => placeOf(block) <= placeOf(line)) ?? -1)
    // Do not put it first: the layout `section` sets that large.
    const isFirst = at === title && slide?.layout === 'section'
    if (!slide || !slot || !flowing.has(slide.layout) || isFirst || at < 0 || saysNothing(line)) said.push(line)
    else slide.children = [{ ...slot, children: slot.children.toSpliced(at + 1, 0, line) }, ...others]
  }
  const [first] = placed
  const isBefore = (line: RootContent) => first !== undefined && title.length === 0 && placeOf(line) < placeOf(first)
  const before = said.filter(isBefore)
  const others = said.filter((line) => !isBefore(line))
  // A slide that shows nothing gives its notes to the one before it.
  const empty = before.length > 0 ? [newSlide('statement', {}, [], before, [])] : []
  return [...empty, ...moveToNotes(others, placed, title, props)]
}

/** Return the line of a node, with the column as a fraction: blocks of HTML may share a line. */
function placeOf({ position }: Pick<RootContent | Slide, 'position'>): number {
  const { line = 0, column = 0 } = position?.start ?? {}
  return line + column / 1e6
}
