import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { rememberByText } from '../text/rememberByText.ts'
import { isWide } from '../text/textWidth.ts'
import { countMainSlides } from './appendix.ts'
import { agendaTimes, recapTimes } from './budget/navigationTimes.ts'
import type { Deck, Slide } from './deck.ts'
import { blockKindOf } from './moveToNotes.ts'

/**
 * How many characters of a script are spoken in the time of one word. At 130 words a minute that makes 220 Chinese
 * characters, 270 Korean syllables and 300 characters of Japanese.
 *
 * 130 words are an unhurried lecture in English (Tauroza and Allison 1990: 140), and 300 characters of Japanese are the
 * pace of NHK's announcers. A kanji is read in two morae, a kana in one.
 */
const perWord = { han: 1.7, kana: 3.4, hangul: 2.1 }

/** The shortest time that a slide is shown, in minutes. The audience needs this time to look around on the slide. */
const glance = 15 / 60

/** The shortest time, in minutes, that a slide with only a title is shown, such as the cover or a divider. */
const titleGlance = 6 / 60

/**
 * Minutes to take in a picture, a diagram or a formula: 12 seconds, the time that Medium counts for the first picture of
 * a page ("Read Time and You", 2014).
 */
const pictureMinutes = 12 / 60

/**
 * Words that a listener reads silently in a minute (Brysbaert 2019, 190 studies: 238). It is the pace for the cells of a
 * table, which nobody reads aloud.
 */
const readPerMinute = 238

/**
 * Minutes to follow a line of code that is shown: 4 seconds. That is half the time that a fast reviewer takes, who looks
 * for faults (500 lines an hour: Cohen and others, "Best Kept Secrets of Peer Code Review", 2006).
 */
const lineMinutes = 4 / 60

/**
 * Estimate the speaking time of a deck in minutes, without its appendix.
 *
 * @param wordsPerMinute words that the speaker says in a minute, while also pointing at things
 */
export function speakingMinutes({ children }: Deck, wordsPerMinute: number): number {
  const given = children.slice(0, countMainSlides(children))
  return given.reduce((sum, slide) => sum + minutesOf(slide, wordsPerMinute), 0)
}

/** Estimate the speaking time of a slide of a deck, in minutes. */
export function minutesOf(slide: Slide, wordsPerMinute: number): number {
  return fixedMinutes(slide) ?? slideMinutes(slide.note, spokenShown(slide), wordsPerMinute)
}

/** Return the minutes of an agenda or a recap, which are not read out. Return undefined for other slides. */
function fixedMinutes({ layout, props }: Slide): number | undefined {
  if (layout === 'agenda') return agendaTimes.minutes
  return layout === 'default' && props.repeats === true ? recapTimes.minutes : undefined
}

/** Return the blocks of a slide that are read out: all but the list on a divider. */
function spokenShown({ layout, children }: Slide): RootContent[] {
  const all = children.flatMap((slot) => slot.children)
  return layout === 'part' ? all.filter(({ type }) => type !== 'list') : all
}

/**
 * Estimate the speaking time of one slide, in minutes. The speaker says the notes, and what the slide shows beyond
 * them. The audience reads tables and code in silence, and looks at pictures.
 */
export function slideMinutes(note: RootContent[], shown: RootContent[], wordsPerMinute: number): number {
  return Math.max(glanceAt(shown), spokenMinutes(note, shown, wordsPerMinute))
}

/** Estimate how many minutes it takes to say the notes of a slide, and to say or look at the shown blocks that the notes do not say. */
export function spokenMinutes(
  note: readonly RootContent[],
  shown: readonly RootContent[],
  wordsPerMinute: number,
): number {
  const unsaid = shown.filter((block) => isLookedAt(block) || !isSaid(block, note))
  const all = [...note.filter((block) => !isLookedAt(block)), ...unsaid]
  return all.reduce((sum, block) => sum + blockMinutes(block, wordsPerMinute), 0)
}

/** Return the blocks of a slide that the speaker says and its notes do not have: prose, not titles, tables or pictures. */
export function saidFromSlide(note: readonly RootContent[], shown: readonly RootContent[]): RootContent[] {
  return shown.filter((block) => {
    const isTitle = block.type === 'heading' && block.depth <= 2
    return !isTitle && block.type !== 'html' && !isLookedAt(block) && !isSaid(block, note)
  })
}

/** Tell whether notes have the words of a block. */
function isSaid(block: RootContent, note: readonly RootContent[]): boolean {
  return note
    .map((block) => toString(block))
    .join('\n')
    .includes(toString(block))
}

function glanceAt(shown: readonly RootContent[]): number {
  return shown.some(({ type }) => type !== 'heading') ? glance : titleGlance
}

function isLookedAt(block: RootContent): boolean {
  return ['code', 'table', 'image', 'diagram', 'math'].includes(blockKindOf(block))
}

function blockMinutes(block: RootContent, wordsPerMinute: number): number {
  switch (blockKindOf(block)) {
    case 'code':
      return (
        toString(block)
          .split('\n')
          .filter((line) => line.trim() !== '').length * lineMinutes
      )
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

/**
 * Count the words of a text. Characters of Chinese, Japanese and Korean count as parts of a word, by `perWord`. Punctuation
 * does not count.
 */
const wordsOf = rememberByText((text) => {
  const spoken = [...(text.match(/\p{L}|\p{N}/gu) ?? [])].filter(isWide)
  const kana = spoken.filter((character) => /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(character)).length
  const hangul = spoken.filter((character) => /\p{Script=Hangul}/u.test(character)).length
  const han = spoken.length - kana - hangul
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.filter((word) => !isWide(word)).length ?? 0
  return han / perWord.han + kana / perWord.kana + hangul / perWord.hangul + words
})
