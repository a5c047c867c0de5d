import type { RootContent } from 'mdast'
import { isLayoutName, type LayoutName } from '../../themes/base/shared/contract.ts'
import { belongsInAppendix } from '../deck/appendix.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { factsOf } from '../deck/layouts/index.ts'
import { isReference, nameLists } from '../deck/layouts/references.ts'
import type { MovableKind } from '../deck/moveToNotes.ts'
import { newSlide } from '../deck/newSlide.ts'
import { isProse } from '../deck/toChunks.ts'
import { estimateFill } from './estimate.ts'

/** Two slides are merged where both together fill no more than this share of one. */
const mostFill = 0.8

/**
 * A slide that fills less than this is a leftover. It is merged with its neighbour, because both together break more
 * evenly, or fit on one slide.
 */
const leftoverFill = 0.35

/**
 * Merge slides under the same title: plain ones, prose, lists of links, and a little code with the prose beside it (see
 * `absorbs` and `prose` in a layout's row). A slide for the appendix is merged only with another one.
 *
 * @param appendixKinds kinds of block whose slides go into the appendix
 */
export function mergeSlides(deck: Deck, appendixKinds: readonly MovableKind[] = []): Deck {
  const slides: Slide[] = []
  for (const slide of deck.children) {
    const before = slides.at(-1)
    const isApart = before && belongsInAppendix(before, appendixKinds) !== belongsInAppendix(slide, appendixKinds)
    const both = before && !isApart && merge(before, slide)
    if (both && isWorthMerging(both, [before, slide])) slides[slides.length - 1] = both
    else slides.push(slide)
  }
  return { ...deck, children: slides }
}

/**
 * Tell whether a merged slide is better than the two: lists of links only have to fit, code and prose keep slides of
 * their own, in large type, unless one of the two is a leftover.
 */
function isWorthMerging(both: Slide, slides: Slide[]): boolean {
  const fits = estimateFill(both) <= mostFill
  const isLeftover = slides.some((slide) => estimateFill(slide) < leftoverFill)
  const { absorbs } = factsOf(both.layout)
  if (absorbs === 'own' && slides.every(({ layout }) => layout === both.layout)) return fits || isLeftover
  return fits && (absorbs === 'links' || isLeftover)
}

function merge(a: Slide, b: Slide): Slide | undefined {
  const [aTitle, ...aBody] = a.children.flatMap((slot) => slot.children)
  const [bTitle, ...bBody] = b.children.flatMap((slot) => slot.children)
  if (a.data?.directives || b.data?.directives) return undefined
  // Compare by identity: two sections may have titles of the same words.
  if (aTitle?.type !== 'heading' || bTitle?.type !== 'heading' || aTitle.children !== bTitle.children) return undefined
  const [aAsked, bAsked] = [aBody, bBody].map(([first]) => first?.data?.directives)
  if (aAsked?.layout || bAsked?.layout || bAsked?.break) return undefined
  const layout = layoutOf([a, b], [aBody, bBody])
  if (layout === undefined) return undefined
  const body = factsOf(layout).absorbs === 'links' ? nameLists([...aBody, ...bBody]) : [...aBody, ...bBody]
  return newSlide(layout, a.props, [aTitle, ...body], notesOf([a, b], [aBody, bBody]), [a, b])
}

/**
 * Join the notes of two slides. If only one of them has notes, these hold its prose in full; then add the prose of the
 * other, so that the notes of the merged slide say all of its text.
 */
function notesOf(slides: [Slide, Slide], bodies: [RootContent[], RootContent[]]): RootContent[] {
  const isProseOnly = bodies.every((body) => body.every((block) => isProse(block) || block.type === 'list'))
  const areMixed = slides.some(({ note }) => note.length > 0) && isProseOnly
  return slides.flatMap(({ note }, at) => (areMixed && note.length === 0 ? (bodies[at] ?? []) : note))
}

/** Choose the layout that shows both: prose may stand around code, beside a list, and between lists of links. */
function layoutOf(slides: [Slide, Slide], bodies: RootContent[][]): LayoutName | undefined {
  const [{ layout: one }, { layout: other }] = slides
  if (!isLayoutName(one) || !isLayoutName(other)) return undefined
  if (one === other && factsOf(one).absorbs === 'own') return one
  if (factsOf(one).prose && factsOf(other).prose) return [one, other].includes('default') ? 'default' : 'section'
  const taking = [one, other].find((layout) => /prose|links/.test(factsOf(layout).absorbs ?? ''))
  const isFree = [one, other].every((layout) => layout === taking || factsOf(layout).prose)
  if (!taking || !isFree) return undefined
  return factsOf(taking).absorbs === 'prose' || bodies.every(holdsLinks) ? taking : undefined
}

/** Tell whether blocks are lists of links with their names. */
function holdsLinks(blocks: RootContent[]): boolean {
  return blocks.every(
    (block) =>
      isProse(block) || block.type === 'heading' || (block.type === 'list' && block.children.every(isReference)),
  )
}
