import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Deck, Slide } from '../deck.ts'
import { isProse } from '../isProse.ts'
import { titleWidth } from '../joinTitles.ts'
import { phrasingWidth, textWidthOf } from '../textWidthOf.ts'
import { titleOf } from '../titleOf.ts'

/** Greatest `textWidth` of the words that a speaker says while the cover is shown: half a minute. */
const longest = 320

/**
 * Move slides of the preamble into the notes of the cover, up to the first slide with a claim. The preamble is the slides
 * before the first section: a greeting, what the text is about, where to find more. Of its other slides, move those without a
 * claim into the notes of the slide before them. If the talk's title is long, remove it from the
 * slides that stay.
 */
export function movePreambleToCover(deck: Deck): Deck {
  const [cover, ...others] = deck.children
  const title = cover && coverTitle(cover)
  if (!cover || !title) return deck
  const isPreamble = (slide: Slide) => titleOf(slide).heading?.children === title
  const end = others.findIndex((slide) => !isPreamble(slide) || !canBeSaidOnCover(slide))
  const count = Math.min(end < 0 ? others.length - 1 : end, roomOf(others))
  const note = others.slice(0, Math.max(0, count)).flatMap(wordsOf)
  const left = others.slice(Math.max(0, count))
  const length = left.findIndex((slide) => !isPreamble(slide))
  const preamble = sayOnSlideBefore(left.slice(0, Math.max(0, length)))
  const shown = [...preamble.map(withoutLongTitle), ...left.slice(Math.max(0, length))]
  return { ...deck, children: [{ ...cover, note: [...cover.note, ...note] }, ...shown] }
}

/**
 * Move each slide of the preamble without a claim, such as `In this post we look at both.`, into the notes of the slide
 * before it.
 */
function sayOnSlideBefore(preamble: readonly Slide[]): Slide[] {
  const slides: Slide[] = []
  for (const slide of preamble) {
    const before = slides.at(-1)
    const isBrief = textWidthOf([...(before?.note ?? []), ...wordsOf(slide)]) <= longest
    if (before && isBrief && canBeSaidOnCover(slide))
      slides[slides.length - 1] = { ...before, note: [...before.note, ...wordsOf(slide)] }
    else slides.push(slide)
  }
  return slides
}

function coverTitle({ children }: Slide): PhrasingContent[] | undefined {
  const [first] = children[0]?.children ?? []
  return first?.type === 'heading' ? first.children : undefined
}

/** Tell whether a slide shows nothing but words, and no claim of its own. */
function canBeSaidOnCover(slide: Slide): boolean {
  const { body } = titleOf(slide)
  const isPlain = [...body, ...slide.note].every((block) => isWords(block) && !block.data?.directives)
  const notes = slide.note.map((block) => toString(block)).join('\n')
  const isWhole = slide.note.length === 0 || body.every((block) => notes.includes(toString(block)))
  const isFree = slide.props.claim !== true && !slide.data?.directives
  return isPlain && isWhole && isFree && ['section', 'default', 'references'].includes(slide.layout)
}

/**
 * Tell whether a block is prose, or a list of links. One item of the list may have no link: in a list of the parts of a
 * series it is this article.
 */
function isWords(block: RootContent): boolean {
  let isPlain = true
  visit(block, (node) => {
    if (['image', 'imageReference', 'html'].includes(node.type)) isPlain = false
  })
  if (!isPlain || block.type !== 'list') return isPlain && isProse(block)
  return block.children.filter(isMostlyLink).length >= Math.max(1, block.children.length - 1)
}

/** Tell whether at least half of an item's words are links: `1 - [How it works](one.md)`. */
function isMostlyLink(item: ListItem): boolean {
  let linked = 0
  visit(item, 'link', (link) => {
    linked += toString(link).length
  })
  return linked > 0 && linked >= toString(item).length / 2
}

/** Count the slides, beginning with the first, whose words can be said while the cover is shown. */
function roomOf(slides: readonly Slide[]): number {
  let width = 0
  const end = slides.findIndex((slide) => {
    width += textWidthOf(wordsOf(slide))
    return width > longest
  })
  return end < 0 ? slides.length : end
}

function wordsOf(slide: Slide): RootContent[] {
  return slide.note.length > 0 ? slide.note : titleOf(slide).body
}

/** Remove the talk's title from a slide if the title is long, because the cover shows it. */
function withoutLongTitle(slide: Slide): Slide {
  const { heading, body } = titleOf(slide)
  const [slot] = slide.children
  if (!heading || !slot || slide.props.claim === true || phrasingWidth(heading.children) <= titleWidth) return slide
  return { ...slide, children: [{ ...slot, children: body }, ...slide.children.slice(1)] }
}
