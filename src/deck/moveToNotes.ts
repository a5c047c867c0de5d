import type { PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Props, Slide } from './deck.ts'
import { isPicture, isPictureLine } from './isPicture.ts'
import { heading, newSlide } from './newSlide.ts'

/** Kinds of block that an audience may move from the slides to the notes, or to an appendix. */
export const movableKinds = ['code', 'table', 'list', 'blockquote', 'image'] as const

export type MovableKind = (typeof movableKinds)[number]

/**
 * Find the blocks that go into the notes:
 * - a block with the author's directive `<!-- deckwright: notes -->`;
 * - a block of one of the given kinds;
 * - a paragraph of emoji alone (`🎉`), which would otherwise have a slide of its own;
 * - a paragraph that ends in a colon, before a block that goes into the notes;
 * - a paragraph whose colon leads to a block that is left out of the deck, or to a heading, if other blocks remain to be
 *   shown.
 */
export function blocksForNotes(blocks: readonly RootContent[], kinds: readonly MovableKind[]): RootContent[] {
  const isSaid = (block: RootContent | undefined) => {
    if (!block) return false
    const { notes, keep, layout } = block.data?.directives ?? {}
    return notes || (!keep && !layout && (isEmoji(block) || kinds.some((kind) => kind === blockKindOf(block))))
  }
  const leadsToNothing = ({ data }: RootContent) => data?.leadsToNothing === true && !data.directives
  const said = blocks.filter(
    (block, at) => isSaid(block) || (/[:：]\s*$/.test(toString(block)) && isSaid(blocks[at + 1])),
  )
  const leading = blocks.filter((block) => leadsToNothing(block) && !said.includes(block))
  return said.length + leading.length < blocks.length
    ? blocks.filter((block) => said.includes(block) || leadsToNothing(block))
    : said
}

/** Tell whether a block is a paragraph of emoji without any word. */
function isEmoji(block: RootContent): boolean {
  const isText = block.type === 'paragraph' && block.children.every(({ type }) => textTypes.includes(type))
  const text = toString(block)
  return isText && /\p{Extended_Pictographic}/u.test(text) && !/[\p{L}\p{N}]/u.test(text)
}

/** Types of inline nodes that may hold an emoji as text. */
const textTypes: readonly RootContent['type'][] = ['text', 'strong', 'emphasis']

/** Return the kind of a block, as `audience.yaml` names it: its mdast type, but `image` for any picture. */
export function blockKindOf(block: RootContent): RootContent['type'] {
  return isPicture(block) || isPictureLine(block) ? 'image' : block.type
}

/**
 * Put blocks into the notes of slides, in the article's order. A block goes to the last slide that starts on the
 * block's line or before it. If there is no slide, make one that shows only the title.
 */
export function moveToNotes(said: RootContent[], slides: Slide[], title: PhrasingContent[], props: Props): Slide[] {
  if (said.length === 0) return slides
  const all = slides.length > 0 ? slides : [newSlide('statement', props, heading(2, title), [], said)]
  const spoken = all.map((slide) => ({ ...slide, note: [...slide.note] }))
  const slideAt = slideFinder(spoken)
  for (const block of said) {
    const slide = slideAt(lineOf(block))
    slide?.note.push(block)
    // The slide is made from these lines too.
    const end = block.position?.end
    if (slide?.position && end && end.line > slide.position.end.line) slide.position = { ...slide.position, end }
  }
  for (const slide of spoken) slide.note.sort((one, other) => lineOf(one) - lineOf(other))
  return spoken
}

/** Return a function that finds the last slide that starts on a line or before it, else the first slide. */
function slideFinder(slides: readonly Slide[]): (line: number) => Slide | undefined {
  // For each slide, the lowest line of the article at which it or a later slide starts. These lines never decrease, so
  // a binary search works.
  const first = slides.map(lineOf)
  for (let at = first.length - 2; at >= 0; at -= 1) first[at] = Math.min(first[at] ?? 0, first[at + 1] ?? 0)
  return (line) => {
    let [low, high] = [0, slides.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((first[middle] ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return slides[Math.max(0, low - 1)]
  }
}

function lineOf({ position }: Pick<RootContent | Slide, 'position'>): number {
  return position?.start.line ?? 0
}
