import type { RootContent } from 'mdast'
import type { Slide } from '../deck/deck.ts'
import { factsOf } from '../deck/layouts/index.ts'
import { lineOf } from '../deck/standsAfter.ts'
import { titleOf } from '../deck/titleOf.ts'
import { type Piece, toBlocks, toPieces } from './pieces.ts'

/** A slide cut into pieces. It may be broken between any two pieces. */
export interface Breakable {
  slide: Slide
  /** The heading, and the headline below it if there is one. */
  title: RootContent[]
  /** The blocks below the title. */
  blocks: RootContent[]
  pieces: Piece[]
  lang: string
}

/** Cut a slide into pieces. Return undefined if slides of its layout are never broken. */
export function takeApart(slide: Slide, lang: string): Breakable | undefined {
  if (!factsOf(slide.layout).breakable) return undefined
  const { heading, headline, body: blocks } = titleOf(slide)
  const title = [heading ?? [], headline ?? []].flat()
  return { slide, title, blocks, pieces: toPieces(blocks, lang), lang }
}

/**
 * Make a slide of the pieces from `from` up to, but not including, `to`, with the notes on them. Only the slide with the
 * first piece keeps the headline (`claim`).
 */
export function slideOf(breakable: Breakable, from: number, to: number): Slide {
  const { slide, title, pieces } = breakable
  if (from === 0 && to === pieces.length) return slide
  const children = [...(from === 0 ? title : title.slice(0, 1)), ...toBlocks(pieces.slice(from, to))]
  const { claim, ...props } = slide.props
  const start = children.findLast((child) => child.position)?.position
  return {
    ...slide,
    props: from === 0 ? slide.props : props,
    note: notesOn(breakable, from, to),
    children: [{ type: 'slot', name: 'default', children }],
    ...(from === 0 || !start ? {} : { position: start }),
  }
}

/**
 * Return the notes that belong to the pieces from `from` to `to`: those from the lines of the article on which these
 * pieces stand. Notes on a block that is cut belong to its first piece.
 */
function notesOn({ slide: { note }, pieces }: Breakable, from: number, to: number): RootContent[] {
  const firstLine = (at: number) => {
    const [before, piece] = [pieces[at - 1], pieces[at]]
    if (!before) return 0
    if (!piece) return Number.POSITIVE_INFINITY
    return lineOf(piece.block) + (piece.path[0] === before.path[0] ? 1 : 0)
  }
  return note.filter((block) => lineOf(block) >= firstLine(from) && lineOf(block) < firstLine(to))
}
