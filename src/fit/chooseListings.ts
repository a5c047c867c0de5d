import type { Code, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { belongsInAppendix } from '../deck/appendix.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import type { MovableKind } from '../deck/moveToNotes.ts'
import { namesInCode } from '../deck/names/namesInCode.ts'
import { titleOf } from '../deck/titleOf.ts'
import { uiStrings } from '../deck/uiStrings.ts'

/** How many slides of one listing the talk shows at most: nobody follows more code than that. */
const mostCodeSlides: Record<Density, number> = { full: 2, talk: 2, brief: 1 }

/**
 * Points of a slide for code that declares a function or class. Each name in the code that the prose mentions gives 1.
 */
const declarationPoints = 0.5

/** A name of fewer characters, such as `i`, is not searched for in code: it is found in any code. */
const shortestName = 3

/**
 * Choose which slides of a long listing the talk shows, and mark the others for the appendix (`isRest`). The first slide,
 * with the prose before the code, always stays. Prefer then slides with names from the prose in their code, and after
 * them slides that declare a function or class. The slides that stay say how much they show: `chosen: 24 of 96 lines`.
 *
 * @param appendixKinds kinds of block: a slide that shows such a block goes to the appendix in any case
 */
export function chooseListings(deck: Deck, density: Density, appendixKinds: readonly MovableKind[]): Deck {
  const { lang } = deck.headmatter
  const children = listingRuns(deck.children).flatMap((run) =>
    run.length > mostCodeSlides[density] &&
    !run.some((slide) => belongsInAppendix(slide, appendixKinds)) &&
    !hasDirective(run)
      ? markRest(run, mostCodeSlides[density], lang)
      : run,
  )
  return { ...deck, children }
}

/**
 * Group adjacent slides of one listing into a run. A run begins with a slide that ends in code, and continues with
 * slides under the same title that show only code. Any other slide is a run of one slide.
 */
function listingRuns(slides: readonly Slide[]): Slide[][] {
  const runs: Slide[][] = []
  for (const slide of slides) {
    const before = runs.at(-1)?.at(-1)
    if (before && continuesListing(before, slide)) runs.at(-1)?.push(slide)
    else runs.push([slide])
  }
  return runs
}

function continuesListing(before: Slide, slide: Slide): boolean {
  const [one, other] = [titleOf(before), titleOf(slide)]
  if (!one.heading || one.heading.children !== other.heading?.children || other.headline) return false
  return one.body.at(-1)?.type === 'code' && other.body.length > 0 && other.body.every(isCode)
}

function isCode(block: RootContent): block is Code {
  return block.type === 'code'
}

/** Tell whether a block of these slides has one of the author's directives `keep` and `layout=NAME`. */
function hasDirective(run: readonly Slide[]): boolean {
  return run.some(({ children }) =>
    children.some((slot) => slot.children.some(({ data }) => data?.directives?.keep || data?.directives?.layout)),
  )
}

/**
 * Keep the first slide of a run and the best of the others, `most` slides in all, and write on them how many lines they show.
 * Mark the slides that are not kept with `isRest`.
 */
function markRest(run: readonly Slide[], most: number, lang: string): Slide[] {
  const [first, ...others] = run
  if (!first) return []
  const names = namesInProse(run)
  const merits = others.map(
    (slide) =>
      names.filter((name) => codeOf(slide).includes(name)).length + (declaresName(slide) ? declarationPoints : 0),
  )
  const best = [...merits.keys()]
    .toSorted((one, other) => (merits[other] ?? 0) - (merits[one] ?? 0) || one - other)
    .slice(0, most - 1)
  const shown = [first, ...others.filter((_, at) => best.includes(at))]
  const chosen = uiStrings(lang)
    .lines.replace('{n}', String(countLines(shown)))
    .replace('{all}', String(countLines(run)))
  return run.map((slide) =>
    shown.includes(slide)
      ? { ...slide, props: { ...slide.props, chosen } }
      : { ...slide, data: { ...slide.data, isRest: true } },
  )
}

/** Tell whether a slide's code declares a name, such as that of a function. */
function declaresName(slide: Slide): boolean {
  return titleOf(slide)
    .body.filter(isCode)
    .some((code) => namesInCode(code).names.length > 0)
}

/** Collect the inline code in the prose and the notes of these slides, such as `useState`. */
function namesInProse(run: readonly Slide[]): string[] {
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

function countLines(slides: readonly Slide[]): number {
  return slides.reduce((sum, slide) => sum + codeOf(slide).split('\n').length, 0)
}
