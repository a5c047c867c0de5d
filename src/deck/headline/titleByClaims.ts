import type { PhrasingContent, RootContent } from 'mdast'
import type { LayoutName } from '../../../themes/base/shared/contract.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { Deck, Slide } from '../deck.ts'
import type { Density } from '../density.ts'
import { isPicture } from '../isPicture.ts'
import { isProse } from '../isProse.ts'
import { kickerWidth } from '../joinTitles.ts'
import { factsOf } from '../layouts/index.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { titleOf } from '../titleOf.ts'
import { addToNotes } from './addToNotes.ts'
import { isLabel } from './isLabel.ts'
import { takeHeadline } from './takeHeadline.ts'
import { type TakenLabel, takeLabel } from './takeLabel.ts'
import { takeLead } from './takeLead.ts'

/** Layouts that get no headline: their first sentence is as large as one already, or they hold no prose. */
const untitled: ReadonlySet<string> = new Set<LayoutName>(['statement', 'references', 'agenda', 'cards'])

/**
 * A numbered title of a greater `textWidth` is a name to remember, such as that of one of ten trends. It
 * stays large beside its numeral.
 */
const numberedLabelLimit = 14

/**
 * Once the headline is taken out of a paragraph, the rest of the paragraph stays on the slide if its
 * `textWidth` is at most `evidence`. `picture` is the limit of the `textWidth` of all prose beside a picture.
 */
const restLimit = { evidence: 160, picture: 200 }

/**
 * Title slides by what they claim. If a slide's title is a mere label, or the same as on the slide before, set the best
 * claim of the slide's prose large under the title, as its headline. The rest of the prose then is its evidence. No word
 * is new.
 *
 * @param hasRoom tells whether a slide still fits with its headline (`made`); `before` is the slide without the headline
 * @example `## Results`, `We measured. It takes half as long.`, a table -> `claim: true`, `It takes half as long.`, a
 * table
 */
export function titleByClaims(
  deck: Deck,
  density: Density,
  hasRoom: (made: Slide, before: Slide) => boolean = () => true,
): Deck {
  const { lang } = deck.headmatter
  const [cover] = deck.children
  const [talkTitle] = cover?.children[0]?.children ?? []
  let before: PhrasingContent[] | undefined
  const children = deck.children.map((slide, at) => {
    const { heading } = titleOf(slide)
    const goesOn = heading !== undefined && heading.children === before
    const next = deck.children[at + 1]
    const isShared = goesOn || (next !== undefined && titleOf(next).heading?.children === heading?.children)
    before = heading?.children
    if (!heading || !mayBeTitled(slide)) return slide
    const name = plainText(heading)
    const isNamed = slide.props.number !== undefined && textWidth(name) > numberedLabelLimit
    // Slides before the first section repeat the title of the cover, so they need a headline.
    const isTalks = talkTitle?.type === 'heading' && heading.children === talkTitle.children
    const isTold = isTalks || (goesOn ? textWidth(name) <= kickerWidth : isLabel(name, lang) && !isNamed)
    const made = isTold ? titleByHeadline(slide, { lang, density, goesOn, isShared }) : slide
    return hasRoom(made, slide) ? made : slide
  })
  return { ...deck, children }
}

function mayBeTitled(slide: Slide): boolean {
  const isSteered = titleOf(slide).body.some(({ data }) => data?.directives?.layout)
  return !factsOf(slide.layout).isNavigation && !untitled.has(slide.layout) && !isSteered && slide.props.claim !== true
}

/** What decides how a slide is titled. */
interface Titling {
  lang: string
  density: Density
  /** Whether the slide before it has the same title. */
  goesOn: boolean
  /** Whether the slide before or after it has the same title. */
  isShared: boolean
}

function titleByLabel(slide: Slide, heading: RootContent, taken: TakenLabel | undefined): Slide | undefined {
  if (!taken) return undefined
  const children = [heading, taken.headline, ...taken.left]
  // Change the layout: without its label a callout is no `alert`.
  const layout = slide.layout === 'alert' ? 'default' : slide.layout
  return {
    ...slide,
    layout,
    props: { ...slide.props, claim: true },
    children: [{ type: 'slot', name: 'default', children }],
  }
}

function titleByHeadline(slide: Slide, { lang, density, goesOn, isShared }: Titling): Slide {
  const { heading, body } = titleOf(slide)
  const name = heading?.children ?? []
  const taken = takeHeadline(body, name, lang) ?? (isShared ? takeLead(body, name, lang, { goesOn }) : undefined)
  if (!heading) return slide
  if (!taken) return (goesOn && titleByLabel(slide, heading, takeLabel(body, name))) || slide
  const { headline, from, rest } = taken
  const showsMore = body.some((block) => !isProse(block))
  const hasRoomForWords = textWidthOf(body.filter(isProse)) <= restLimit.picture || !body.some(isPicture)
  const staysShown =
    !showsMore || (density === 'full' && hasRoomForWords && textWidthOf(rest ? [rest] : []) <= restLimit.evidence)
  const left = body.flatMap((block): RootContent[] => {
    if (block !== from) return [block]
    return rest && staysShown ? [rest] : []
  })
  // Keep a slide that holds nothing but its claim: its layout sets the claim large anyway.
  if (left.length === 0 && slide.layout !== 'section') return slide
  return {
    ...slide,
    props: { ...slide.props, claim: true },
    note: rest && !staysShown ? addToNotes(slide.note, [from]) : slide.note,
    children: [{ type: 'slot', name: 'default', children: [heading, headline, ...left] }],
  }
}
