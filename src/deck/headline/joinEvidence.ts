import type { RootContent } from 'mdast'
import { isLayoutName, type LayoutName } from '../../../themes/base/shared/contract.ts'
import { belongsInAppendix } from '../appendix.ts'
import { readSentence } from '../claims/readSentence.ts'
import type { Deck, Slide } from '../deck.ts'
import type { Density } from '../density.ts'
import { isProse } from '../isProse.ts'
import { factsOf } from '../layouts/index.ts'
import type { MovableKind } from '../moveToNotes.ts'
import { newSlide } from '../newSlide.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { titleOf } from '../titleOf.ts'
import { addToNotes } from './addToNotes.ts'
import { takeHeadline } from './takeHeadline.ts'

/** Greatest `textWidth` of text beside evidence, such as a picture or a table. */
const besideLimit = 160
/** Greatest `textWidth` of prose that may go into the notes so that one slide shows claim and evidence. */
const saidLimit = 320

/** Layouts that show evidence. */
const evidenceLayouts: ReadonlySet<string> = new Set<LayoutName>([
  'image',
  'gallery',
  'table',
  'comparison',
  'timeline',
  'records',
  'code',
  'formula',
  'quote',
])

/**
 * Join a slide of prose with a slide before or after it that shows only evidence (a picture, a table, a listing) under the
 * same title. Show the best claim of the prose beside the evidence, and put the rest of the prose into the notes.
 */
export function joinEvidence(deck: Deck, density: Density, appendixKinds: readonly MovableKind[]): Deck {
  const { lang } = deck.headmatter
  const slides: Slide[] = []
  for (const slide of deck.children) {
    const before = slides.at(-1)
    const joined = before && join(before, slide, { lang, density, appendixKinds })
    if (joined) slides[slides.length - 1] = joined
    else slides.push(slide)
  }
  return { ...deck, children: slides }
}

interface JoinOptions {
  lang: string
  density: Density
  appendixKinds: readonly MovableKind[]
}

function join(one: Slide, other: Slide, { lang, density, appendixKinds }: JoinOptions): Slide | undefined {
  const [a, b] = [titleOf(one), titleOf(other)]
  if (!a.heading || a.heading.children !== b.heading?.children || other.props.routeAlias !== undefined) return undefined
  if (belongsInAppendix(one, appendixKinds) || belongsInAppendix(other, appendixKinds)) return undefined
  const isSteered = [...a.body, ...b.body].some(({ data }) => data?.directives?.layout || data?.directives?.keep)
  if (isSteered || b.body[0]?.data?.directives?.break) return undefined
  const isBefore = showsOnlyProse(one) && showsOnlyEvidence(other, lang)
  if (!isBefore && !(showsOnlyEvidence(one, lang) && showsOnlyProse(other))) return undefined
  const [words, evidence] = isBefore ? [one, other] : [other, one]
  if (!isLayoutName(evidence.layout)) return undefined
  const prose = titleOf(words).body
  const taken = takeHeadline(prose, a.heading.children, lang)
  if (!taken || textWidthOf(prose) > saidLimit) return undefined
  const rest = prose.flatMap((block) => (block === taken.from ? (taken.rest ?? []) : [block]))
  const staysShown = density === 'full' && textWidthOf([taken.headline, ...rest]) <= besideLimit
  const text: RootContent[] = staysShown ? prose : [taken.headline]
  const said = staysShown ? [] : prose.filter((block) => block !== taken.from || taken.rest)
  const { body } = titleOf(evidence)
  const children = isBefore ? [...text, ...body] : [...body, ...text]
  const note = addToNotes([...one.note, ...other.note], said)
  return newSlide(evidence.layout, { ...evidence.props, ...one.props }, [a.heading, ...children], note, [one, other])
}

/** Tell whether a slide shows nothing but prose under its title. */
function showsOnlyProse(slide: Slide): boolean {
  return factsOf(slide.layout).prose && titleOf(slide).body.every(isProse)
}

/** Tell whether a slide shows evidence, with no prose but its caption. */
function showsOnlyEvidence(slide: Slide, lang: string): boolean {
  const { body } = titleOf(slide)
  const isCaption = (block: RootContent) =>
    isProse(block) && readSentence(block.children, lang).faults.some((fault) => fault === 'caption')
  return evidenceLayouts.has(slide.layout) && body.every((block, at) => !isProse(block) || (at > 0 && isCaption(block)))
}
