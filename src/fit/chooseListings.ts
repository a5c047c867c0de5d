import type { Code, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { belongsInAppendix } from '../deck/appendix.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import type { MovableKind } from '../deck/moveToNotes.ts'
import { namesInCode } from '../deck/names/namesInCode.ts'
import { titleOf } from '../deck/titleOf.ts'
import { uiStrings } from '../deck/uiStrings.ts'

/** Most slides in a row that show code and no word: nobody follows more of a listing than that. */
const mostCodeSlides: Record<Density, number> = { full: 2, talk: 2, brief: 1 }

/** Points of a part that declares something: less than one for a name that the prose speaks of. */
const declared = 0.5

/** Fewest letters of a name that is looked for in code: `i` is found in any. */
const shortestName = 3

/**
 * Choose which parts of a listing of many slides a talk shows: its beginning, with the prose before it, and the parts
 * that the prose names, then those that declare something. Its slides tell how many of its lines they show (`chosen: 24 of 96 lines`), and the other parts
 * stand behind the talk.
 *
 * @param appendixKinds kinds of block whose slides stand behind the talk in any case
 */
export function chooseListings(deck: Deck, density: Density, appendixKinds: readonly MovableKind[]): Deck {
  const { lang } = deck.headmatter
  const children = runsOf(deck.children).flatMap((run) =>
    run.length > mostCodeSlides[density] &&
    !run.some((slide) => belongsInAppendix(slide, appendixKinds)) &&
    !isSteered(run)
      ? choose(run, mostCodeSlides[density], lang)
      : run,
  )
  return { ...deck, children }
}

/** Gather each slide that ends in code with those behind it, under the same title, that show nothing but code. */
function runsOf(slides: readonly Slide[]): Slide[][] {
  const runs: Slide[][] = []
  for (const slide of slides) {
    const before = runs.at(-1)?.at(-1)
    if (before && goesOn(before, slide)) runs.at(-1)?.push(slide)
    else runs.push([slide])
  }
  return runs
}

function goesOn(before: Slide, slide: Slide): boolean {
  const [one, other] = [titleOf(before), titleOf(slide)]
  if (!one.heading || one.heading.children !== other.heading?.children || other.headline) return false
  return one.body.at(-1)?.type === 'code' && other.body.length > 0 && other.body.every(isCode)
}

function isCode(block: RootContent): block is Code {
  return block.type === 'code'
}

function isSteered(run: readonly Slide[]): boolean {
  return run.some(({ children }) =>
    children.some((slot) => slot.children.some(({ data }) => data?.directives?.keep || data?.directives?.layout)),
  )
}

function choose(run: readonly Slide[], most: number, lang: string): Slide[] {
  const [first, ...others] = run
  if (!first) return []
  const names = namesIn(run)
  const merits = others.map(
    (slide) => names.filter((name) => codeOf(slide).includes(name)).length + (declares(slide) ? declared : 0),
  )
  const best = [...merits.keys()]
    .toSorted((one, other) => (merits[other] ?? 0) - (merits[one] ?? 0) || one - other)
    .slice(0, most - 1)
  const shown = [first, ...others.filter((_, at) => best.includes(at))]
  const chosen = uiStrings(lang)
    .lines.replace('{n}', String(linesOf(shown)))
    .replace('{all}', String(linesOf(run)))
  return run.map((slide) =>
    shown.includes(slide)
      ? { ...slide, props: { ...slide.props, chosen } }
      : { ...slide, data: { ...slide.data, isRest: true } },
  )
}

/** Tell whether a slide's code begins something of its own, and is not the middle of a function. */
function declares(slide: Slide): boolean {
  return titleOf(slide)
    .body.filter(isCode)
    .some((code) => namesInCode(code).names.length > 0)
}

/** The code that the prose beside a listing names: `useState`. */
function namesIn(run: readonly Slide[]): string[] {
  const names = new Set<string>()
  for (const { children, note } of run)
    visit(
      { type: 'root', children: [...children.flatMap((slot) => slot.children), ...note] },
      'inlineCode',
      ({ value }) => {
        if (value.length >= shortestName) names.add(value)
      },
    )
  return [...names]
}

function codeOf(slide: Slide): string {
  return titleOf(slide)
    .body.filter(isCode)
    .map(({ value }) => value)
    .join('\n')
}

function linesOf(slides: readonly Slide[]): number {
  return slides.reduce((sum, slide) => sum + codeOf(slide).split('\n').length, 0)
}
