import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { type Article, isSection, type Section } from '../../article/article.ts'
import { bestClaimOf, type Claim, claimsOf } from '../claims/claimsOf.ts'
import { toParagraph } from '../condense.ts'
import type { Deck, Slide } from '../deck.ts'
import { heading, newSlide } from '../newSlide.ts'
import { speakingMinutes, spokenMinutes } from '../speakingMinutes.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { titleKeyOf } from './canBeSaid.ts'
import { longestHostMinutes } from './chooseNoteHosts.ts'

/** Greatest `textWidth` of the sentence that the slide with the cut notes shows. */
const widest = 240

/** How long a talk may take, and how fast it is spoken. */
export interface TalkTime {
  /** How many minutes the talk may take; undefined if there is no limit. */
  minutes: number | undefined
  wordsPerMinute: number
}

/**
 * If the talk is too long, cut the notes of each slide that takes more than two minutes (`longestHostMinutes`). Nobody
 * looks at one slide for longer, and it would keep other slides out of the talk. The rest of the notes gets a slide of its
 * own after it, marked for the appendix (`isRest`), which shows the best claim of the rest. Keep the notes that the author
 * asked for.
 */
export function shortenNotes(deck: Deck, { root }: Pick<Article, 'root'>, { minutes, wordsPerMinute }: TalkTime): Deck {
  if (minutes === undefined || speakingMinutes(deck, wordsPerMinute) <= minutes) return deck
  const authorOffsets = new Set(notesIn(root).map(offsetOf))
  const children = deck.children.flatMap((slide) => {
    const rest = restOf(slide, authorOffsets, wordsPerMinute)
    const added = rest && slideOfRest(slide, rest, deck.headmatter.lang)
    return added ? [{ ...slide, note: slide.note.filter((block) => !rest.includes(block)) }, added] : [slide]
  })
  return { ...deck, children }
}

/**
 * Find the blocks of a slide's notes that have to be cut. Return undefined if there are none.
 *
 * @param authorOffsets offsets at which the notes that the author asked for start
 */
function restOf(slide: Slide, authorOffsets: ReadonlySet<number>, wordsPerMinute: number): RootContent[] | undefined {
  const shown = slide.children.flatMap((slot) => slot.children)
  const rest: RootContent[] = []
  let minutes = spokenMinutes([], shown, wordsPerMinute)
  for (const block of slide.note) {
    const time = spokenMinutes([block], [], wordsPerMinute)
    const isMovable = !authorOffsets.has(offsetOf(block)) && !block.data?.directives?.notes && isWithin(block, slide)
    if (isMovable && (rest.length > 0 || minutes + time > longestHostMinutes)) rest.push(block)
    else minutes += time
  }
  return rest.length > 0 ? rest : undefined
}

function slideOfRest(slide: Slide, rest: readonly RootContent[], lang: string): Slide | undefined {
  const title = titleKeyOf(slide)
  const claim = newClaimOf(rest, slide, lang) ?? bestClaimOf(rest, lang)
  if (!title || !claim) return undefined
  const shown = toParagraph(claim.sentence, claim.paragraph)
  if (textWidthOf([shown]) > widest || toString(shown) === '') return undefined
  const { number } = slide.props
  const props = number === undefined ? {} : { number }
  const made = newSlide('section', props, [...heading(2, title), shown], [...rest], [...rest])
  return { ...made, data: { isRest: true } }
}

/** Find the best claim of some notes, of those that the slide does not show yet. */
function newClaimOf(notes: readonly RootContent[], slide: Slide, lang: string): Claim | undefined {
  const shown = toString({ type: 'root', children: slide.children.flatMap((slot) => slot.children) })
  const claims = notes.flatMap((block) => (block.type === 'paragraph' ? claimsOf(block, lang) : []))
  return claims
    .filter(({ sentence }) => !shown.includes(toString({ type: 'paragraph', children: sentence })))
    .toSorted((one, other) => other.value - one.value)[0]
}

/** Return the notes of a section and of its subsections. */
function notesIn({ notes, children }: Section): RootContent[] {
  return [...notes, ...children.filter(isSection).flatMap(notesIn)]
}

/** Tell whether a block comes from the article's lines that the slide was made from. A footnote does not. */
function isWithin({ position }: RootContent, slide: Slide): boolean {
  const around = slide.position
  if (!position || !around) return false
  return around.start.line <= position.start.line && position.end.line <= around.end.line
}

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? -1
}
