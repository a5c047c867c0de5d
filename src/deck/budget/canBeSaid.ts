import type { PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Slide } from '../deck.ts'
import { isProse } from '../isProse.ts'
import { numberedTitle } from '../joinTitles.ts'
import { heading } from '../newSlide.ts'
import { standsAfter } from '../standsAfter.ts'

/**
 * Tell whether a slide can be left out, and its words said while another slide is shown. It must have a title, and hold
 * only prose and plain lists. Its notes, if any, must contain all of its text. A slide with a headline must have notes.
 */
export function canBeSaid(slide: Slide): boolean {
  const body = bodyOf(slide)
  if (titleKeyOf(slide) === undefined || slide.props.chosen !== undefined || slide.data?.isRest) return false
  if (!body.every(isSpeakable) || body.some(({ data }) => data?.directives?.layout)) return false
  return slide.note.length === 0 ? slide.props.claim !== true : body.every((block) => isIn(block, slide.note))
}

/** Tell whether a block can be said: it is prose, or a list with only prose in its items. */
function isSpeakable(block: RootContent): boolean {
  return isProse(block) || (block.type === 'list' && block.children.every((item) => item.children.every(isProse)))
}

/**
 * Merge the notes of a slide (`host`) with the words of the slides that are said on it, in the article's order and each
 * block only once. Words from under another title stand under a heading with that title.
 *
 * @param others the slides that are said on the host
 * @param sameTitle the slides of the talk under the host's title. If their section was split, the notes of one of them may
 *   already hold the text of all
 */
export function mergeNotes(host: Slide, others: readonly Slide[], sameTitle: readonly Slide[]): RootContent[] {
  const notes = [...host.note]
  const said = sameTitle.flatMap(({ note }) => note)
  let title = titleKeyOf(host)
  for (const other of others) {
    const own = titleKeyOf(other)
    const named = own === undefined || own === title ? [] : heading(3, numberedTitle(own, other.props.number))
    title = own
    const words =
      other.note.length > 0 ? other.note : bodyOf(other).filter((block) => !isIn(block, [...notes, ...said]))
    let last = notes.length - 1
    for (const block of [...named, ...words]) {
      // The notes of a split slide may also hold the blocks of the slides after it: insert before those. A block without
      // a position, such as the link to a video, stays after the block before it.
      const later = block.position ? notes.findIndex((note) => standsAfter(note, block)) : last + 1
      last = later < 0 ? notes.length : later
      notes.splice(last, 0, block)
    }
  }
  return notes
}

/**
 * Tell whether notes already contain a block, or the full text that it was shortened from. They do if they have the same
 * words, from the same lines of the article.
 */
function isIn(block: RootContent, notes: readonly RootContent[]): boolean {
  // Each item of a list is shortened on its own, and may have lost the list inside it: compare the blocks of each item.
  const parts = block.type === 'list' ? block.children.flatMap((item) => item.children) : [block]
  const texts = parts.map((part) => toString(part))
  return notes.some((note) => {
    if (!block.position || !note.position) return false
    const isInside =
      block.position.start.line >= note.position.start.line && block.position.end.line <= note.position.end.line
    const all = toString(note)
    return isInside && texts.every((text) => all.includes(text))
  })
}

function bodyOf({ children }: Slide): RootContent[] {
  return children.flatMap((slot) => slot.children).filter((block) => block.type !== 'heading' || block.depth > 2)
}

/** Return the nodes of a slide's title. Slides under one title have the same array of nodes, so compare titles by `===`. */
export function titleKeyOf({ children }: Slide): PhrasingContent[] | undefined {
  const first = children[0]?.children[0]
  return first?.type === 'heading' && first.depth === 2 ? first.children : undefined
}
