import type { List, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { LayoutName } from '../../themes/base/shared/contract.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { uiStrings } from '../deck/uiStrings.ts'
import { estimateFill } from './estimate.ts'
import { itemMerits, rowMerits } from './partMerits.ts'

/**
 * A block of which a slide can show only some parts. In this file, parts are the items of a list or the rows of a
 * table.
 */
type Divisible = List | Table

/** A list or table of more parts is too long for a talk: if it does not fit on one slide, only some parts are shown. */
const mostWholeParts = 7

/** A list or table of up to `mostWholeParts` parts is shown whole, unless it would fill more slides than this. */
const mostSlides = 1.9

/** A list or table of this many parts or fewer is always shown whole. */
const fewParts = 3

/** How many parts a slide shows of a long block, at most and at least, and how full they may make it; 1 is full. */
const mostParts = 8
const fewestParts = 3
const mostFill = 0.9

/**
 * How full a slide may be with only `fewestParts` parts. The estimate is cautious, and a second slide would be worse.
 */
const mostFillOfFewest = 1.1

/**
 * Layouts with lists and tables that may lack parts. In others, such as `steps`, each part follows from the part
 * before.
 */
const selectableLayouts: ReadonlySet<string> = new Set<LayoutName>(['default', 'references', 'table'])

/**
 * Choose the items or rows of each long list and table that say most, as many as fit on one slide. They stay in the
 * article's order. The slide says `chosen: 7 of 60`, and the other parts go to the appendix. Density `full` shows all.
 */
export function chooseParts(deck: Deck, density: Density): Deck {
  if (density === 'full') return deck
  return { ...deck, children: deck.children.flatMap((slide) => divideSlide(slide, deck.headmatter.lang)) }
}

/**
 * Divide a slide with a long list or table into a slide with the best parts and a slide with the rest, for the
 * appendix.
 */
function divideSlide(slide: Slide, lang: string): Slide[] {
  const [slot, ...others] = slide.children
  const block = slot?.children.find(isLong)
  if (!slot || !block || others.length > 0 || !selectableLayouts.has(slide.layout) || block.data?.directives?.keep)
    return [slide]
  if (estimateFill(slide) <= (sizeOf(block) > mostWholeParts ? mostFill : mostSlides)) return [slide]
  // If the slide shows only the key sentence of each item, its notes hold `whole`, the same list with the items in
  // full.
  const whole = slide.note
    .filter(isDivisible)
    .find((said) => said.type === block.type && sizeOf(said) === sizeOf(block))
  if (!whole && slide.note.some(isDivisible)) return [slide]
  const around = [...slot.children, ...slide.note].filter((one) => one !== block && one !== whole)
  const text = around.map((one) => toString(one)).join('\n')
  const merits = block.type === 'list' ? itemMerits(block, lang) : rowMerits(block, text)
  const slideOfBest = (count: number): Slide => {
    const indexes = indexesOfBest(merits, count)
    const chosen = uiStrings(lang)
      .of.replace('{n}', String(count))
      .replace('{all}', String(sizeOf(block)))
    return {
      ...slide,
      props: { ...slide.props, chosen },
      note: slide.note.map((one) => (one === whole ? pickParts(whole, indexes) : one)),
      children: [{ ...slot, children: slot.children.map((one) => (one === block ? pickParts(block, indexes) : one)) }],
    }
  }
  const count = [...Array(mostParts + 1).keys()].findLast(
    (n) => n >= fewestParts && estimateFill(slideOfBest(n)) <= (n === fewestParts ? mostFillOfFewest : mostFill),
  )
  if (count === undefined) return [slide]
  const { routeAlias: _, ...props } = slide.props
  const chosen = indexesOfBest(merits, count)
  const rest = [...merits.keys()].filter((at) => !chosen.includes(at))
  const title = slot.children.filter((one) => one.type === 'heading' && one.depth === 2)
  const restBlocks = [...title, pickParts(whole ?? block, rest)]
  return [
    slideOfBest(count),
    { ...slide, props, data: { ...slide.data, isRest: true }, note: [], children: [{ ...slot, children: restBlocks }] },
  ]
}

function isDivisible(block: RootContent): block is Divisible {
  return block.type === 'list' || block.type === 'table'
}

function isLong(block: RootContent): block is Divisible {
  return isDivisible(block) && sizeOf(block) > fewParts
}

/** Count the items of a list, or the rows of a table without its header. */
function sizeOf(block: Divisible): number {
  return block.type === 'list' ? block.children.length : block.children.length - 1
}

/**
 * Return the indexes of the `count` parts with the highest merits, in ascending order. Prefer the first of equal parts.
 */
function indexesOfBest(merits: readonly number[], count: number): number[] {
  const ranked = [...merits.keys()].toSorted((one, other) => (merits[other] ?? 0) - (merits[one] ?? 0) || one - other)
  return ranked.slice(0, count).toSorted((one, other) => one - other)
}

/**
 * Return a list or table with only the parts at the given indexes. A table keeps its header. An ordered list starts
 * with the number of its first chosen item.
 */
function pickParts(block: Divisible, indexes: readonly number[]): Divisible {
  const chosen = new Set(indexes)
  if (block.type === 'table')
    return { ...block, children: block.children.filter((_, at) => at === 0 || chosen.has(at - 1)) }
  const children = block.children.filter((_, at) => chosen.has(at))
  return { ...block, children, ...(block.ordered ? { start: (block.start ?? 1) + (indexes[0] ?? 0) } : {}) }
}
