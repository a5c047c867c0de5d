import type { RootContent } from 'mdast'
import { isLayoutName, type LayoutName } from '../../themes/base/shared/contract.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { factsOf } from '../deck/layouts/index.ts'
import { isReference, nameLists } from '../deck/layouts/references.ts'
import type { SaidKind } from '../deck/moveToNotes.ts'
import { newSlide } from '../deck/newSlide.ts'
import { belongsBehind } from '../deck/toAppendix.ts'
import { isProse } from '../deck/toChunks.ts'
import { estimate } from './estimate.ts'

/** Up to so much of a slide the blocks of two stand together on one. */
const roomy = 0.8

/** What takes less of its slide is a leftover: together with its neighbour it is broken more evenly, if it has to be. */
const little = 0.35

/**
 * Put slides together under the same title: those without a form of their own, lists of links, and hardly more than a line
 * of code with what stands beside it. What stands behind the talk takes nothing along that belongs into it.
 *
 * @param behind kinds of block whose slides stand behind the talk
 */
export function joinSlides(deck: Deck, behind: readonly SaidKind[] = []): Deck {
  const slides: Slide[] = []
  for (const slide of deck.children) {
    const before = slides.at(-1)
    const isApart = before && belongsBehind(before, behind) !== belongsBehind(slide, behind)
    const both = before && !isApart && join(before, slide)
    if (both && isBetter(both, [before, slide])) slides[slides.length - 1] = both
    else slides.push(slide)
  }
  return { ...deck, children: slides }
}

/** Links only have to fit. Listings have a slide's room for large type each, unless one needs hardly any of it. */
function isBetter(both: Slide, slides: Slide[]): boolean {
  const fits = estimate(both) <= roomy
  const isLeftover = slides.some((slide) => [both.layout, 'default'].includes(slide.layout) && estimate(slide) < little)
  const { absorbs } = factsOf(both.layout)
  if (absorbs === 'own') return fits || isLeftover
  return fits && (absorbs === 'links' || isLeftover)
}

function join(a: Slide, b: Slide): Slide | undefined {
  if (b.props.routeAlias !== undefined) return undefined
  const [aBlocks, bBlocks] = [a, b].map((slide) => slide.children.flatMap((slot) => slot.children))
  const [aTitle, ...aBody] = aBlocks ?? []
  const [bTitle, ...bBody] = bBlocks ?? []
  // The very title of a section: another section of the same words has another one.
  if (aTitle?.type !== 'heading' || bTitle?.type !== 'heading' || aTitle.children !== bTitle.children) return undefined
  const [aAsked, bAsked] = [aBody, bBody].map(([first]) => first?.data?.directives)
  if (aAsked?.layout || bAsked?.layout || bAsked?.break) return undefined
  const layout = layoutOf([a, b], [aBody, bBody])
  if (layout === undefined) return undefined
  const body = factsOf(layout).absorbs === 'links' ? nameLists([...aBody, ...bBody]) : [...aBody, ...bBody]
  return newSlide(layout, a.props, [aTitle, ...body], [...a.note, ...b.note], [a, b])
}

/** The layout that shows both: prose may stand around code, and between lists of links. */
function layoutOf(slides: [Slide, Slide], bodies: RootContent[][]): LayoutName | undefined {
  const [{ layout: one }, { layout: other }] = slides
  if (!isLayoutName(one) || !isLayoutName(other)) return undefined
  if (one === other && factsOf(one).absorbs === 'own') return one
  const taking = [one, other].find((layout) => /prose|links/.test(factsOf(layout).absorbs ?? ''))
  const isFree = [one, other].every((layout) => layout === taking || factsOf(layout).prose)
  if (!taking || !isFree) return undefined
  return factsOf(taking).absorbs === 'prose' || bodies.every(holdsLinks) ? taking : undefined
}

/** Tell whether blocks are lists of links under their names. */
function holdsLinks(blocks: RootContent[]): boolean {
  return blocks.every(
    (block) =>
      isProse(block) || block.type === 'heading' || (block.type === 'list' && block.children.every(isReference)),
  )
}
