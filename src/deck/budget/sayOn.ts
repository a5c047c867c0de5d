import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Slide } from '../deck.ts'
import { isProse } from '../toChunks.ts'

/**
 * Tell whether all of a slide can be said while another one of its title is shown: it is prose, and has either no notes
 * or such as say all of it.
 */
export function canBeSaidOn(slide: Slide, host: Slide): boolean {
  const body = bodyOf(slide)
  if (titleOf(slide) === undefined || titleOf(slide) !== titleOf(host)) return false
  if (!body.every(isProse) || body.some(({ data }) => data?.directives?.layout)) return false
  const notes = slide.note.map((block) => toString(block)).join('\n')
  return slide.note.length === 0 ? slide.props.claim !== true : body.every((block) => notes.includes(toString(block)))
}

/** What is said of a slide that is not shown. */
export function noteOf(slide: Slide): RootContent[] {
  return slide.note.length > 0 ? slide.note : bodyOf(slide)
}

function bodyOf({ children }: Slide): RootContent[] {
  return children.flatMap((slot) => slot.children).filter((block) => block.type !== 'heading' || block.depth > 2)
}

function titleOf({ children }: Slide): unknown {
  const first = children[0]?.children[0]
  return first?.type === 'heading' && first.depth === 2 ? first.children : undefined
}
