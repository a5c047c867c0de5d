import type { PhrasingContent, RootContent } from 'mdast'
import type { Article, Section } from '../../article/article.ts'
import { countMainSlides } from '../appendix.ts'
import { numberParts } from '../budget/moveSlides.ts'
import { type SectionPath, sectionPathsOf } from '../budget/sectionPathsOf.ts'
import type { Deck, Slide } from '../deck.ts'
import { isDivider } from '../isDivider.ts'
import { joinTitles, kickerWidth, numberedTitle, titleWidth } from '../joinTitles.ts'
import { lineOf } from '../standsAfter.ts'
import { phrasingWidth } from '../textWidthOf.ts'
import { removeSlide } from './insertSlide.ts'
import { canListSections } from './listSectionsOfParts.ts'

/** A divider before fewer sections than this is removed: the slide after it can show both titles. */
const fewestSections = 2

/** Tells whether a slide still fits with a longer title (`made`); `before` is the slide with its own. */
export type HasRoom = (made: Slide, before: Slide) => boolean

/** A divider that is removed from the talk. */
interface Removal {
  divider: Slide
  /** Index of the slide that followed it in the talk. */
  at: number
  hasRoom: HasRoom
}

/**
 * Remove each divider before a single section, and put its title before that of the slide after it. If a part has neither
 * a divider nor a slide of its own, put its title before that of its first slide.
 *
 * @example a divider `Motivation`, a slide `Non-goals` -> a slide `Motivation · Non-goals`
 */
export function removeNeedlessDividers(
  deck: Deck,
  article: Pick<Article, 'root'>,
  hasRoom: HasRoom = () => true,
): Deck {
  const named = nameSections(dropDividers(deck, article, hasRoom), article, hasRoom)
  return { ...named, children: numberParts(named.children) }
}

/** Remove dividers that are needless, one after another. */
function dropDividers(deck: Deck, article: Pick<Article, 'root'>, hasRoom: HasRoom): Deck {
  const given = deck.children.slice(0, countMainSlides(deck.children))
  const paths = sectionPathsOf(given, article)
  const at = given.findIndex(
    (slide, index) => isDivider(slide, paths[index]?.at(-1)) && isNeedless(index, given, paths),
  )
  const divider = given[at]
  if (!divider) return deck
  const first = deck.children.findIndex(({ props: { after } }) => typeof after === 'number' && after > at)
  const left = withNumber(removeSlide(deck, at), at, divider)
  const isFirstInAppendix = Number(deck.children[first]?.props.after) === at + 1
  return dropDividers(
    isFirstInAppendix
      ? moveDividerToAppendix(left, first - 1, { divider, at, hasRoom })
      : sayDivider(left, { divider, at, hasRoom }),
    article,
    hasRoom,
  )
}

/** Give a divider's number to the slide after it, if both have the same title. */
function withNumber(deck: Deck, at: number, divider: Slide): Deck {
  const slide = deck.children[at]
  const { number } = divider.props
  if (
    !slide ||
    number === undefined ||
    titleContentOf(slide) !== titleContentOf(divider) ||
    slide.props.number !== undefined
  )
    return deck
  return { ...deck, children: deck.children.with(at, { ...slide, props: { ...slide.props, number } }) }
}

/**
 * Move a divider to the appendix, before the slides of its part there. Put its title before the title of the part's first
 * slide in the talk. Move the divider's notes to that slide, if in the article they stand below the slide that follows the
 * divider now: so the notes stay in the article's order.
 *
 * @param place index in the deck to which the divider moves
 * @example talk: a divider `Costs`, `Rent`; appendix: `Power` -> talk: `Costs · Rent`; appendix: the divider `Costs`, `Power`
 */
function moveDividerToAppendix(deck: Deck, place: number, { divider, at, hasRoom }: Removal): Deck {
  const next = deck.children[place]
  const { why = 'slides' } = next?.props ?? {}
  const { part: _, parts: __, ...props } = divider.props
  const start = next?.position?.start.line ?? 0
  const later = divider.note.filter((block) => lineOf(block) > start)
  const note = divider.note.filter((block) => !later.includes(block))
  const moved = deck.children.toSpliced(place, 0, { ...divider, note, props: { ...props, after: at, why } })
  const children = moved.map((slide, index) => (index === at ? { ...slide, note: [...later, ...slide.note] } : slide))
  return retitle({ ...deck, children }, at, nameOf(divider), hasRoom) ?? { ...deck, children }
}

/**
 * Put the title of a removed divider before that of the slide after it, and the rest of the divider into that slide's
 * notes. If the title has no room there, put it into the notes too.
 */
function sayDivider(deck: Deck, { divider, at, hasRoom }: Removal): Deck {
  const lead = divider.children.flatMap((slot) => slot.children).slice(1)
  const notes = [...lead, ...divider.note.filter((block) => !lead.includes(block))]
  const named = retitle(deck, at, nameOf(divider), hasRoom)
  const name: RootContent[] = named ? [] : [{ type: 'paragraph', children: nameOf(divider) }]
  const children = (named ?? deck).children.map((slide, index) =>
    index === at ? { ...slide, note: [...name, ...notes, ...slide.note] } : slide,
  )
  return { ...deck, children }
}

/** Return a divider's title, with its number before it. */
function nameOf(divider: Slide): PhrasingContent[] {
  return numberedTitle(titleContentOf(divider) ?? [], divider.props.number)
}

/**
 * Tell whether a divider can be removed. Either the slides of its part belong to fewer than two sections. Or the slide
 * after it has the same title, and the divider has no sections to list.
 */
function isNeedless(at: number, slides: readonly Slide[], paths: readonly SectionPath[]): boolean {
  const path = paths[at] ?? []
  const section = path.at(-1)
  const next = slides[at + 1]
  if (!section || section.title.length === 0 || !next || !paths[at + 1]?.includes(section)) return false
  if (isDivider(next, paths[at + 1]?.at(-1))) return false
  const inside = slides.flatMap((_, index) => {
    const own = paths[index] ?? []
    return index !== at && own.includes(section) ? [own[path.length] ?? section] : []
  })
  const isSaidAgain = titleContentOf(next) === section.title && slides[at]?.children[0]?.children.length === 1
  return new Set(inside).size < fewestSections || (isSaidAgain && !canListSections(section, paths))
}

/** If no slide shows or says the title of a part, put that title before the title of the part's first slide. */
function nameSections(deck: Deck, article: Pick<Article, 'root'>, hasRoom: HasRoom): Deck {
  let named = deck
  const given = deck.children.slice(0, countMainSlides(deck.children))
  const paths = sectionPathsOf(given, article)
  const depth = new Set(paths.flatMap((path) => path[1] ?? [])).size > 1 ? 1 : 2
  const known = new Set<PhrasingContent>()
  for (const [at, path] of paths.entries()) {
    const part: Section | undefined = path[depth]
    const slide = named.children[at]
    if (!slide) continue
    const [first] = part?.title ?? []
    const words = [
      ...(titleContentOf(slide) ?? []),
      ...slide.note.flatMap((block) => (block.type === 'paragraph' ? block.children : [])),
    ]
    const isNamed = first === undefined || known.has(first) || words.includes(first)
    if (part && !isNamed && path.length > depth + 1 && slide.layout !== 'part')
      named = retitle(named, at, numberedTitle(part.title, part.number), hasRoom) ?? named
    for (const node of [first, ...words]) if (node) known.add(node)
  }
  return named
}

/**
 * Put a title before that of a slide, and before that of all other slides with the same title. Return undefined if the
 * joined title is too long.
 */
function retitle(deck: Deck, at: number, outer: PhrasingContent[], hasRoom: HasRoom): Deck | undefined {
  const slide = deck.children[at]
  const inner = (slide && titleContentOf(slide)) ?? []
  if (!slide || inner.some((node) => outer.includes(node))) return deck
  const joined = joinTitles(outer, numberedTitle(inner, slide.props.number))
  const most = slide.props.claim === true ? kickerWidth : titleWidth
  if (inner.length === 0 || phrasingWidth(joined) > most) return undefined
  // Change the slides of the appendix too: `numberSlides` and the ledger find the slides of one section by their title.
  const named = new Map(
    deck.children.filter((one) => titleContentOf(one) === inner).map((one) => [one, withTitle(one, joined)]),
  )
  if ([...named].some(([before, made]) => !hasRoom(made, before))) return undefined
  return { ...deck, children: deck.children.map((one) => named.get(one) ?? one) }
}

function titleContentOf({ children }: Slide): PhrasingContent[] | undefined {
  const first = children[0]?.children[0]
  return first?.type === 'heading' && first.depth < 3 ? first.children : undefined
}

function withTitle(slide: Slide, title: PhrasingContent[]): Slide {
  const [slot, ...others] = slide.children
  const [first, ...body] = slot?.children ?? []
  if (!slot || first?.type !== 'heading') return slide
  const shown: RootContent[] = [{ ...first, children: title }, ...body]
  const { number: _, ...props } = slide.props
  return { ...slide, props, children: [{ ...slot, children: shown }, ...others] }
}
