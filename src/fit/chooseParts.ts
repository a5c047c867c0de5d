import type { List, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Deck, Slide } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { uiStrings } from '../deck/uiStrings.ts'
import { estimateFill } from './estimate.ts'
import { itemMerits, rowMerits } from './partMerits.ts'

/** A block that can be shown in part. */
type Divisible = List | Table

/** Most parts of a list or table that is shown whole: a longer one is too long to be talked about. */
const mostWholeParts = 7

/** One that needs more slides than this is too long too, if it has more than a few parts. */
const mostSlides = 1.9
const fewParts = 3

/** Most and fewest parts shown of a long list or table, and the largest share of the slide that they fill. */
const mostParts = 8
const fewestParts = 3
const mostFill = 0.9

/** Layouts whose lists and tables have no order but the article's. */
const unorderedLayouts = new Set(['default', 'references', 'table'])

/**
 * Choose the parts of each long list and table that say most, as many as fit on one slide, in the article's order. The
 * slide gets `chosen: 7 of 60`, and the other parts go to the appendix. Density `full` shows all.
 */
export function chooseParts(deck: Deck, density: Density): Deck {
  if (density === 'full') return deck
  return { ...deck, children: deck.children.flatMap((slide) => choose(slide, deck.headmatter.lang)) }
}

function choose(slide: Slide, lang: string): Slide[] {
  const [slot, ...others] = slide.children
  const block = slot?.children.find(isLong)
  if (!slot || !block || others.length > 0 || !unorderedLayouts.has(slide.layout) || block.data?.directives?.keep)
    return [slide]
  if (estimateFill(slide) <= (sizeOf(block) > mostWholeParts ? mostFill : mostSlides)) return [slide]
  // If the slide shows key sentences, its notes hold the whole list.
  const whole = slide.note
    .filter(isDivisible)
    .find((said) => said.type === block.type && sizeOf(said) === sizeOf(block))
  if (!whole && slide.note.some(isDivisible)) return [slide]
  const around = [...slot.children, ...slide.note].filter((one) => one !== block && one !== whole)
  const text = around.map((one) => toString(one)).join('\n')
  const merits = block.type === 'list' ? itemMerits(block, lang) : rowMerits(block, text)
  const slideOfBest = (count: number): Slide => {
    const chosen = best(merits, count)
    const of = uiStrings(lang)
      .of.replace('{n}', String(count))
      .replace('{all}', String(sizeOf(block)))
    return {
      ...slide,
      props: { ...slide.props, chosen: of },
      note: slide.note.map((one) => (one === whole ? pick(whole, chosen) : one)),
      children: [{ ...slot, children: slot.children.map((one) => (one === block ? pick(block, chosen) : one)) }],
    }
  }
  const count = [...Array(mostParts + 1).keys()].findLast(
    (n) => n >= fewestParts && estimateFill(slideOfBest(n)) <= mostFill,
  )
  if (count === undefined) return [slide]
  const { routeAlias: _, ...props } = slide.props
  const chosen = best(merits, count)
  const rest = [...merits.keys()].filter((at) => !chosen.includes(at))
  const title = slot.children.filter((one) => one.type === 'heading' && one.depth === 2)
  const behind = [...title, pick(whole ?? block, rest)]
  return [
    slideOfBest(count),
    { ...slide, props, data: { ...slide.data, isRest: true }, note: [], children: [{ ...slot, children: behind }] },
  ]
}

function isDivisible(block: RootContent): block is Divisible {
  return block.type === 'list' || block.type === 'table'
}

function isLong(block: RootContent): block is Divisible {
  return isDivisible(block) && sizeOf(block) > fewParts
}

function sizeOf(block: Divisible): number {
  return block.type === 'list' ? block.children.length : block.children.length - 1
}

/** Find the best parts, the first of equals, in their order. */
function best(merits: readonly number[], count: number): number[] {
  const ranked = [...merits.keys()].toSorted((one, other) => (merits[other] ?? 0) - (merits[one] ?? 0) || one - other)
  return ranked.slice(0, count).toSorted((one, other) => one - other)
}

/**
 * Take the parts with the given indexes. A table keeps its header, and an ordered list starts with the number of its
 * first part.
 */
function pick(block: Divisible, places: readonly number[]): Divisible {
  const chosen = new Set(places)
  if (block.type === 'table')
    return { ...block, children: block.children.filter((_, at) => at === 0 || chosen.has(at - 1)) }
  const children = block.children.filter((_, at) => chosen.has(at))
  return { ...block, children, ...(block.ordered ? { start: (block.start ?? 1) + (places[0] ?? 0) } : {}) }
}
