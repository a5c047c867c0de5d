import { factsOf } from '../../deck/layouts/index.ts'
import type { PaintedSlide } from '../paintedSlide.ts'
import { alikeSlides } from './alikeSlides.ts'
import { centredText } from './centredText.ts'
import { clutter } from './clutter.ts'
import { cramped } from './cramped.ts'
import { distortedImage } from './distortedImage.ts'
import type { DeckFlawFinder, FlawFinder, FoundFlawOnSlide } from './flaw.ts'
import { hues } from './hues.ts'
import { imbalance } from './imbalance.ts'
import { longLines } from './longLines.ts'
import { nearEdges } from './nearEdges.ts'
import { sizeJump } from './sizeJump.ts'
import { titleJump } from './titleJump.ts'
import { trappedSpace } from './trappedSpace.ts'
import { typeSizes } from './typeSizes.ts'
import { unevenGaps } from './unevenGaps.ts'
import { unevenMargins } from './unevenMargins.ts'
import { upscaledImage } from './upscaledImage.ts'
import { weakTitle } from './weakTitle.ts'
import { widow } from './widow.ts'

/** The finders that look at one slide at a time. */
const slideFinders: FlawFinder[] = [
  trappedSpace,
  imbalance,
  nearEdges,
  typeSizes,
  weakTitle,
  upscaledImage,
  distortedImage,
  centredText,
  widow,
  hues,
  clutter,
  cramped,
  unevenMargins,
  unevenGaps,
  longLines,
]

/** The finders that compare slides. */
const deckFinders: DeckFlawFinder[] = [titleJump, sizeJump, alikeSlides]

/** Find the flaws of design on all slides, sorted by slide. Leave out those that a slide's layout makes on purpose (`intendedFlaws`). */
export function findFlaws(slides: PaintedSlide[]): FoundFlawOnSlide[] {
  const found = [
    ...slides.flatMap((slide) =>
      slideFinders.flatMap((flaw) => flaw(slide).map((one) => ({ ...one, slide: slide.slide }))),
    ),
    ...deckFinders.flatMap((flaw) => flaw(slides)),
  ]
  const layouts = new Map(slides.map(({ slide, layout }) => [slide, layout]))
  const isMeant = ({ slide, ruleId }: (typeof found)[number]) =>
    factsOf(layouts.get(slide) ?? '').intendedFlaws.includes(ruleId)
  return found.filter((one) => !isMeant(one)).toSorted((a, b) => a.slide - b.slide)
}
