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
const fewestClaims = 3

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

  const bySection = new Map<Section | undefined, ShownClaim>()
  for (const claim of claimsShown(slides, lang)) {
    const section = sectionOf(paths, claim.slide)
    const before = bySection.get(section)
    const slide = slides[claim.slide]
    const depth = (paths[claim.slide]?.length ?? 1) - 1
    const value = slide ? retellingValue(claim, slide, depth, lang) : 0
    if (
      last.includes(toString({ type: 'paragraph', children: claim.sentence })) ||
      !canBeRepeated(claim.sentence, lang)
    )
      continue
    if (value >= leastRecapPoints && (!before || before.value < value)) bySection.set(section, { ...claim, value })
  }
  const best = [...bySection.values()].toSorted((one, other) => other.value - one.value)
  if (best.length < fewestClaims) return undefined
  const chosen = best.slice(0, mostClaims).toSorted((one, other) => one.slide - other.slide)
  const title = heading(2, [{ type: 'text', value: uiStrings(lang).recap }])
  return newSlide('default', { repeats: true }, [...title, listOf(chosen)], [], [])
}

/** Find the top section that a slide belongs to, or the section one level below if fewer than three top sections are shown. */
function sectionOf(paths: readonly SectionPath[], slide: number): Section | undefined {
  const isSingle = new Set(paths.flatMap((path) => path[1] ?? [])).size < fewestClaims
  const path = paths[slide] ?? []
  return (isSingle ? path[2] : undefined) ?? path[1]
}

function listOf(claims: readonly ShownClaim[]): List {
  const children = claims.map(
    ({ sentence }): ListItem => ({ type: 'listItem', spread: false, children: [repeatSentence(sentence)] }),
  )
  return { type: 'list', ordered: false, start: null, spread: false, children }
}
