import type { List, ListItem } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Section } from '../../article/article.ts'
import type { SectionPath } from '../budget/sectionPathsOf.ts'
import type { Slide } from '../deck.ts'
import { heading, newSlide } from '../newSlide.ts'
import { uiStrings } from '../uiStrings.ts'
import { canBeRepeated } from './canBeRepeated.ts'
import { claimsShown, repeatSentence, type ShownClaim } from './claimsShown.ts'
import { isConclusion } from './isConclusion.ts'
import { retellingValue } from './retellingValue.ts'

/** Most and fewest claims of a recap. */
const mostClaims = 5
export const fewestClaims = 3

/** Fewest points, by `retellingValue`, of a claim in a recap. */
const leastRecapPoints = 4

/**
 * Make the recap, a slide that repeats the best claims of a talk in their order, at most one of each section. Return
 * undefined if there are too few claims, or if the article ends with a conclusion of its own.
 *
 * @param end the slide that closes the talk: its claim is not repeated
 */
export function recapSlide(
  slides: readonly Slide[],
  paths: readonly SectionPath[],
  end: Slide | undefined,
  lang: string,
): Slide | undefined {
  if (paths.at(-1)?.some(isConclusion)) return undefined
  const last = (end?.children ?? []).flatMap((slot) => slot.children).map((block) => toString(block))

  const isNew = ({ sentence }: ShownClaim) => !last.includes(toString({ type: 'paragraph', children: sentence }))
  const chosen = claimsOfSections(slides, paths, lang, { isNew })
  if (chosen.length < fewestClaims) return undefined
  const title = heading(2, [{ type: 'text', value: uiStrings(lang).recap }])
  return newSlide('default', { repeats: true }, [...title, listOfClaims(chosen)], [], [])
}

interface ChoiceOptions {
  /** Tell whether a claim may be told again here. */
  isNew(claim: ShownClaim): boolean
  most?: number
  /** Fewest points, by `retellingValue`. */
  least?: number
}

/** Choose the claims that tell a talk again: the best of each section, at most `most`, in the order of the talk. */
export function claimsOfSections(
  slides: readonly Slide[],
  paths: readonly SectionPath[],
  lang: string,
  { isNew, most = mostClaims, least = leastRecapPoints }: ChoiceOptions,
): ShownClaim[] {
  const bySection = new Map<Section | undefined, ShownClaim>()
  for (const claim of claimsShown(slides, lang)) {
    const section = sectionOf(paths, claim.slide)
    const before = bySection.get(section)
    const slide = slides[claim.slide]
    const depth = (paths[claim.slide]?.length ?? 1) - 1
    const value = slide ? retellingValue(claim, slide, depth, lang) : 0
    if (!isNew(claim) || !canBeRepeated(claim.sentence, lang)) continue
    if (value >= least && (!before || before.value < value)) bySection.set(section, { ...claim, value })
  }
  const best = [...bySection.values()].toSorted((one, other) => other.value - one.value)
  return best.slice(0, most).toSorted((one, other) => one.slide - other.slide)
}

/** Find the top section that a slide belongs to, or the section one level below if fewer than three top sections are shown. */
function sectionOf(paths: readonly SectionPath[], slide: number): Section | undefined {
  const isSingle = new Set(paths.flatMap((path) => path[1] ?? [])).size < fewestClaims
  const path = paths[slide] ?? []
  return (isSingle ? path[2] : undefined) ?? path[1]
}

export function listOfClaims(claims: readonly ShownClaim[]): List {
  const children = claims.map(
    ({ sentence }): ListItem => ({ type: 'listItem', spread: false, children: [repeatSentence(sentence)] }),
  )
  return { type: 'list', ordered: false, start: null, spread: false, children }
}
