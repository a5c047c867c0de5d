import type { PhrasingContent, RootContent } from 'mdast'
import type { LayoutName } from '../../themes/base/shared/contract.ts'
import { saysNothing } from '../article/syntax/images/placeholder.ts'
import type { Props, Slide } from './deck.ts'
import { descriptionsIn, isCaption } from './isCaption.ts'
import { isPictureLine } from './isPicture.ts'
import { moveToNotes } from './moveToNotes.ts'
import { newSlide } from './newSlide.ts'

/**
 * Separate picture lines (`isPictureLine`), which stand for missing pictures, and their captions from the other blocks.
 * Return both: `lines`, and the rest as `words`.
 */
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
 * Give a picture line the position of the block before it, if the line has no position of its own, or if the block after
 * it starts on the same line of the article, as in HTML.
 */
function withPlace(line: RootContent, at: number, blocks: RootContent[]): RootContent {
  const { position: own, ...others } = line
  const next = blocks.slice(at + 1).find((block) => !isPictureLine(block))
  const isShared = next?.position?.start.line === own?.start.line
  const before = blocks.slice(0, at).findLast((block) => block.position)?.position
  const position = isShared ? before : (own ?? before)
  return position ? { ...others, position } : others
}

/** Layouts in which a picture line may stand between blocks. The other layouts give each block a place of its own. */
const flowing: ReadonlySet<string> = new Set<LayoutName>(['code', 'default', 'formula', 'section', 'table'])

/**
 * Put picture lines on slides, each after the block that it follows in the article. Put a line into the notes if the
 * layout has no room for it, if no block is before it, or if it says nothing. A line before the first slide of an
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
    const titleIndex = slot?.children[0]?.type === 'heading' ? 0 : -1
    const at = Math.max(titleIndex, slot?.children.findLastIndex((block) => placeOf(block) <= placeOf(line)) ?? -1)
    // Do not put it first under the title: the layout `section` sets the first block large.
    const isFirst = at === titleIndex && slide?.layout === 'section'
    if (!slide || !slot || !flowing.has(slide.layout) || isFirst || at < 0 || saysNothing(line)) said.push(line)
    else slide.children = [{ ...slot, children: slot.children.toSpliced(at + 1, 0, line) }, ...others]
  }
  const [first] = placed
  const isBefore = (line: RootContent) => first !== undefined && title.length === 0 && placeOf(line) < placeOf(first)
  const before = said.filter(isBefore)
  const others = said.filter((line) => !isBefore(line))
  // `mergeEmptySlides` moves the notes of a slide that shows nothing to the slide before it.
  const empty = before.length > 0 ? [newSlide('statement', {}, [], before, [])] : []
  return [...empty, ...moveToNotes(others, placed, title, props)]
}

/** Return the line of a node, plus its column as a fraction of a line: blocks of HTML may share a line. */
function placeOf({ position }: Pick<RootContent | Slide, 'position'>): number {
  const { line = 0, column = 0 } = position?.start ?? {}
  return line + column / 1e6
}
