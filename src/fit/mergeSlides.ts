import type { RootContent } from 'mdast'
import { codeSizes } from '../../themes/base/shared/canvas.ts'
import { isLayoutName, type LayoutName } from '../../themes/base/shared/contract.ts'
import { belongsInAppendix } from '../deck/appendix.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { takeHeadline } from '../deck/headline/takeHeadline.ts'
import { takeLead } from '../deck/headline/takeLead.ts'
import { isProse } from '../deck/isProse.ts'
import { factsOf } from '../deck/layouts/index.ts'
import { isReference, nameLists } from '../deck/layouts/references.ts'
import type { MovableKind } from '../deck/moveToNotes.ts'
import { newSlide } from '../deck/newSlide.ts'
import { titleOf } from '../deck/titleOf.ts'
import { estimateFill, estimateFillWithCode } from './estimate.ts'

/** Two slides may be merged if the merged slide is no fuller than this; 1 is full. */
const mostFill = 0.8

/**
 * A slide that is less full than this is a leftover; 1 is full. It is merged with the slide beside it: either both fit
 * on one slide, or the merged slide is broken again, more evenly.
 */
const leftoverFill = 0.35

/** Two listings may share a slide if both fit in type of `size` px. A listing of up to `shortLines` lines is short. */
const listings = { size: codeSizes[1], mostFill: 1, shortLines: 4 }

/**
 * Merge adjacent slides under the same title. The fields `absorbs` and `prose` of a layout's row tell which layouts
 * merge: prose with prose, links with links, code with the prose beside it. Two listings merge if both are short, or if
 * the second listing's slide has no sentence that could be its headline. A slide for the appendix merges only with
 * another slide for the appendix.
 *
 * @param appendixKinds kinds of block: a slide that shows such a block goes to the appendix
 */
export function mergeSlides(deck: Deck, appendixKinds: readonly MovableKind[] = []): Deck {
  const slides: Slide[] = []
  for (const slide of deck.children) {
    const before = slides.at(-1)
    const isApart = before && belongsInAppendix(before, appendixKinds) !== belongsInAppendix(slide, appendixKinds)
    const both = before && !isApart && merge(before, slide, deck.headmatter.lang)
    if (both && isWorthMerging(both, [before, slide])) slides[slides.length - 1] = both
    else slides.push(slide)
  }
  return { ...deck, children: slides }
}

/**
 * Tell whether the merged slide is better than the two slides. Links only have to fit, and so do two slides of one
 * layout that absorbs slides of the same layout. Code and prose stay apart, in large type, unless one of them is a
 * leftover.
 */
function isWorthMerging(both: Slide, slides: Slide[]): boolean {
  if (slides.every(({ layout }) => layout === 'code'))
    return estimateFillWithCode(both, listings.size) <= listings.mostFill
  const fits = estimateFill(both) <= mostFill
  const isLeftover = slides.some((slide) => estimateFill(slide) < leftoverFill)
  const { absorbs } = factsOf(both.layout)
  if (absorbs === 'own' && slides.every(({ layout }) => layout === both.layout)) return fits || isLeftover
  return fits && (absorbs === 'links' || isLeftover)
}

function merge(a: Slide, b: Slide, lang: string): Slide | undefined {
  const [aTitle, ...aBody] = a.children.flatMap((slot) => slot.children)
  const [bTitle, ...bBody] = b.children.flatMap((slot) => slot.children)
  if (a.data?.directives || b.data?.directives) return undefined
  // Compare titles by identity, because two sections may have titles with the same words.
  if (aTitle?.type !== 'heading' || bTitle?.type !== 'heading' || aTitle.children !== bTitle.children) return undefined
  const [aAsked, bAsked] = [aBody, bBody].map(([first]) => first?.data?.directives)
  if (aAsked?.layout || bAsked?.layout || bAsked?.break) return undefined
  const layout = layoutOf([a, b], [aBody, bBody], lang)
  if (layout === undefined) return undefined
  const body = factsOf(layout).absorbs === 'links' ? nameLists([...aBody, ...bBody]) : [...aBody, ...bBody]
  return newSlide(layout, a.props, [aTitle, ...body], notesOf([a, b], [aBody, bBody]), [a, b])
}

/**
 * Join the notes of two slides. Notes say the prose of their slide in full. If only one of the slides has notes, add
 * the prose of the other slide, so that the notes of the merged slide say all of its text.
 */
function notesOf(slides: [Slide, Slide], bodies: [RootContent[], RootContent[]]): RootContent[] {
  const isProseOnly = bodies.every((body) => body.every((block) => isProse(block) || block.type === 'list'))
  const areMixed = slides.some(({ note }) => note.length > 0) && isProseOnly
  return slides.flatMap(({ note }, at) => (areMixed && note.length === 0 ? (bodies[at] ?? []) : note))
}

/**
 * Choose the layout of the merged slide; undefined if no layout can show the blocks of both slides. Prose may stand
 * around code, beside a list and between lists of links. A listing may stand below another listing.
 */
function layoutOf(slides: [Slide, Slide], bodies: RootContent[][], lang: string): LayoutName | undefined {
  const [{ layout: one }, { layout: other }] = slides
  if (!isLayoutName(one) || !isLayoutName(other)) return undefined
  if (one === other && factsOf(one).absorbs === 'own') return one
  if (one === 'code' && other === 'code')
    return slides.every(isShortListing) || !hasClaim(slides[1], lang) ? 'code' : undefined
  if (factsOf(one).prose && factsOf(other).prose) return [one, other].includes('default') ? 'default' : 'section'
  const taking = [one, other].find((layout) => /prose|links/.test(factsOf(layout).absorbs ?? ''))
  const isFree = [one, other].every((layout) => layout === taking || factsOf(layout).prose)
  if (!taking || !isFree) return undefined
  return factsOf(taking).absorbs === 'prose' || bodies.every(holdsLinks) ? taking : undefined
}

/** Tell whether a slide's listing is so short that the slide is mostly empty. */
function isShortListing(slide: Slide): boolean {
  const lines = titleOf(slide).body.flatMap((block) => (block.type === 'code' ? block.value.split('\n') : []))
  return lines.length <= listings.shortLines
}

/** Tell whether a slide's prose has a sentence that can become its headline. */
function hasClaim(slide: Slide, lang: string): boolean {
  const { heading, body } = titleOf(slide)
  const name = heading?.children ?? []
  return (takeHeadline(body, name, lang) ?? takeLead(body, name, lang)) !== undefined
}

/** Tell whether blocks are lists of links, prose and headings, and nothing else. */
function holdsLinks(blocks: RootContent[]): boolean {
  return blocks.every(
    (block) =>
      isProse(block) || block.type === 'heading' || (block.type === 'list' && block.children.every(isReference)),
  )
}
