import { isWide } from '../text/textWidth.ts'

/** Remove white space, to compare texts. */
export function keyOf(text: string): string {
  return text.replace(/[\s\ufeff]+/gu, '')
}

/** Punctuation that a deck may drop at a cut: after labels, clauses, lead-ins and numbers. */
const ends = /^(?:[:：—–]+|~(?!\d))|(?<![:：。．.])[:：。．.]+$/gu

/** Remove the marks at the ends of a key, unless nothing is left. */
export function withoutEnds(key: string): string {
  return key.replace(ends, '') || key
}

/** Tell whether a text has words: at least one letter, digit or symbol. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text)
}

/** A block's key, and at which of its offsets a text may start or end: not inside of a word. */
export interface Cuttable {
  key: string
  cuts: Uint8Array
}

/** Read the key of a block together with its word boundaries. */
export function cuttable(text: string): Cuttable {
  const key = keyOf(text)
  const cuts = new Uint8Array(key.length + 1)
  cuts[0] = 1
  cuts[key.length] = 1
  let at = 0
  let before = ''
  let space = false
  for (const character of text) {
    if (/[\s\ufeff]/u.test(character)) {
      space = true
      continue
    }
    if (space || !isLetter(before) || !isLetter(character)) cuts[at] = 1
    space = false
    before = character
    at += character.length
  }
  return { key, cuts }
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(character) && !isWide(character)
}
