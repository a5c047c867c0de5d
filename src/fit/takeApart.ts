import type { RootContent } from 'mdast'
import type { Slide } from '../deck/deck.ts'
import { factsOf } from '../deck/layouts/index.ts'
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
 * Make a slide of the pieces from `from` up to, but not including, `to`. Only the slide with the first piece keeps the notes
 * and the headline (`claim`).
 */
export function slideOf({ slide, title, pieces }: Breakable, from: number, to: number): Slide {
  if (from === 0 && to === pieces.length) return slide
  const children = [...(from === 0 ? title : title.slice(0, 1)), ...toBlocks(pieces.slice(from, to))]
  const { claim, ...props } = slide.props
  const start = children.findLast((child) => child.position)?.position
  return {
    ...slide,
    props: from === 0 ? slide.props : props,
    note: from === 0 ? slide.note : [],
    children: [{ type: 'slot', name: 'default', children }],
    ...(from === 0 || !start ? {} : { position: start }),
  }
}
