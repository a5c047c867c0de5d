import { keySentence } from '../condense.ts'
import type { Slide } from '../deck.ts'
import { proseOf } from '../proseOf.ts'
import { titleKeyOf } from './canBeSaid.ts'
import { holdsSections, type SectionPath } from './sectionPathsOf.ts'
import { type SlideKind, slideKindsOf } from './slideKinds.ts'

/** Points of the first slide of a section, by the section's depth: 0 is the whole article. */
const firstSlideMerits = [6, 6, 4, 2]
/**
 * Points of a later slide of a section: `most`, less `perPlace` for each slide between it and the section's first slide, less
 * `perDepth` for each level of the section below the top.
 */
const laterSlideMerits = { most: 2, perPlace: 0.25, perDepth: 0.5 }

/** Points of a slide of a kind that the audience wants. */
const wantedKind = 3
/** Points of a slide that is a list of further reading. */
const furtherReading = -4

/** How many slides of a split block get the points of its first slide. */
const slidesTogether = 3
/** Points that each later slide of the block has less than the slide before it. */
const laterSlideLoss = 1

/**
 * Rank slides by how much a talk would miss them. Slides with equal points stand in the article's order. The first slide
 * of a section comes before its later slides, and the slides of a split block come in their order.
 *
 * @param prefers kinds of slide that the audience wants more than others
 * @returns indexes of slides, the best first
 */
export function rankSlides(
  slides: readonly Slide[],
  paths: readonly SectionPath[],
  prefers: readonly SlideKind[],
  lang: string,
): number[] {
  const places = new Map<SectionPath[number], number>()
  const limits = new Map<SectionPath[number], number>()
  const merits: number[] = []
  let placeInBlock = 0
  for (const [at, slide] of slides.entries()) {
    const path = paths[at] ?? []
    const section = path.at(-1)
    const place = (section && places.get(section)) ?? 0
    const before = slides[at - 1]
    placeInBlock = before && isOneBlock(before, slide) ? placeInBlock + 1 : 0
    const limit = (section && limits.get(section)) ?? Number.POSITIVE_INFINITY
    const own =
      placeInBlock > 0
        ? (merits[at - 1] ?? 0) - (placeInBlock < slidesTogether ? 0 : laterSlideLoss)
        : ownPlaceMerit(slide, path, place) + contentMerit(slide, prefers, lang)
    const merit = Math.min(own, limit)
    merits.push(merit)
    if (!section) continue
    places.set(section, place + 1)
    if (place === 0) limits.set(section, merit)
  }
  return [...slides.keys()].toSorted((one, other) => (merits[other] ?? 0) - (merits[one] ?? 0) || one - other)
}

/** Rate the place of a slide. A slide that shows several sections counts as the first slide of one of them. */
function ownPlaceMerit(slide: Slide, path: SectionPath, place: number): number {
  const own = placeMerit(path.length - 1, place)
  return holdsSections(slide) ? Math.max(own, placeMerit(path.length, 0)) : own
}

function placeMerit(depth: number, place: number): number {
  if (place === 0) return firstSlideMerits[depth] ?? 0
  return (
    Math.max(0, laterSlideMerits.most - laterSlideMerits.perPlace * (place - 1)) -
    laterSlideMerits.perDepth * Math.max(0, depth - 1)
  )
}

function contentMerit(slide: Slide, prefers: readonly SlideKind[], lang: string): number {
  const kinds = slideKindsOf(slide)
  return (
    sentenceMerit(slide, lang) +
    (prefers.some((kind) => kinds.has(kind)) ? wantedKind : 0) +
    (slide.layout === 'references' ? furtherReading : 0)
  )
}

/**
 * Return half the points (`claimValue`) of the best sentence that a slide shows, from -2 to 2. A good claim has 4 points, so
 * it gives 2.
 */
function sentenceMerit({ children }: Slide, lang: string): number {
  const merits = children.flatMap((slot) => slot.children.flatMap(proseOf)).map((one) => keySentence(one, lang).points)
  return merits.length === 0 ? 0 : Math.max(-2, Math.min(2, Math.max(...merits) / 2))
}

/** Tell whether a slide continues the block at the end of the slide before it, or the cards of that slide. */
function isOneBlock(before: Slide, slide: Slide): boolean {
  if (before.layout === 'cards' && slide.layout === 'cards' && titleKeyOf(before) === titleKeyOf(slide)) return true
  const last = before.children.at(-1)?.children.at(-1)
  const next = slide.children[0]?.children.find((block) => block.type !== 'heading')
  if (last?.type !== next?.type || !last?.position || !next?.position) return false
  const [one, other] = [last.position.start, next.position.start]
  return one.line === other.line && one.column === other.column
}
