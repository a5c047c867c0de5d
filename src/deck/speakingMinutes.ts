import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isWide } from '../text/textWidth.ts'
import { countMainSlides } from './appendix.ts'
import { agenda, recap } from './budget/leadingSlides.ts'
import type { Deck, Slide } from './deck.ts'
import { kindOf } from './moveToNotes.ts'

/** How many full-width characters are spoken in the time of one word: 220 a minute, at 130 words. */
const widePerWord = 1.7

/** The shortest time that a slide is on, in minutes: the audience has to find its way on it. */
const glance = 15 / 60

/** The same for one that has only a title, as the cover and dividers. */
const titleGlance = 6 / 60

/**
 * Minutes to take a picture, a diagram or a formula in: 12 seconds, as Medium reckons for the first picture of a page
 * ("Read Time and You", 2014).
 */
const pictureMinutes = 12 / 60

/**
 * Words that a listener reads silently in a minute (Brysbaert 2019, 190 studies: 238). Nobody reads the cells of a table or
 * a listing aloud.
 */
const readPerMinute = 238

/** A line of code takes as long to read as this many words: our own estimate, for lines of some 60 columns. */
const wordsPerLine = 8

/**
 * Estimate the speaking time of a deck in minutes, without its appendix.
 *
 * @param wordsPerMinute how fast a speaker talks who also points at things
 */
export function speakingMinutes({ children }: Deck, wordsPerMinute: number): number {
  const given = children.slice(0, countMainSlides(children))
  return given.reduce((sum, slide) => sum + minutesOf(slide, wordsPerMinute), 0)
}

/** Estimate the speaking time of a slide of a deck, in minutes. */
export function minutesOf({ layout, props, note, children }: Slide, wordsPerMinute: number): number {
  if (layout === 'agenda') return agenda.takes
  if (layout === 'default' && props.repeats === true) return recap.takes
  const all = children.flatMap((slot) => slot.children)
  // What a divider lists is named, not read out.
  const shown = layout === 'part' ? all.filter(({ type }) => type !== 'list') : all
  return slideMinutes(note, shown, wordsPerMinute)
}

/**
 * Estimate the speaking time of one slide, in minutes: the speaker says the notes, and of the slide what they don't say;
 * tables and code are read in silence, pictures looked at.
 */
export function slideMinutes(note: RootContent[], shown: RootContent[], wordsPerMinute: number): number {
  const notes = note.map((block) => toString(block)).join('\n')
  const unsaid = shown.filter((block) => isLookedAt(block) || !notes.includes(toString(block)))
  const all = [...note.filter((block) => !isLookedAt(block)), ...unsaid]
  const minutes = all.reduce((sum, block) => sum + blockMinutes(block, wordsPerMinute), 0)
  return Math.max(shown.some(({ type }) => type !== 'heading') ? glance : titleGlance, minutes)
}

function isLookedAt(block: RootContent): boolean {
  return ['code', 'table', 'image', 'diagram', 'math'].includes(kindOf(block))
}

function blockMinutes(block: RootContent, wordsPerMinute: number): number {
  switch (kindOf(block)) {
    case 'code':
      return (toString(block).split('\n').length * wordsPerLine) / readPerMinute
    case 'table':
      return wordsOf(textOf(block)) / readPerMinute
    case 'image':
    case 'diagram':
    case 'math':
      return pictureMinutes
    default:
      return wordsOf(textOf(block)) / wordsPerMinute
  }
}

/** Read a text with a space between cells and items, so that two words do not count as one. */
function textOf(node: RootContent): string {
  if (!('children' in node) || ['paragraph', 'heading', 'tableCell'].includes(node.type)) return toString(node)
  return node.children.map(textOf).join(' ')
}

function wordsOf(text: string): number {
  const wide = Array.from(text).filter((character) => isWide(character)).length
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.filter((word) => !isWide(word)).length ?? 0
  return wide / widePerWord + words
}
