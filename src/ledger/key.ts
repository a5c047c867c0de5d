import { isWide } from '../text/textWidth.ts'

/** Return the key of a text, by which texts are compared: the text without white space. */
export function keyOf(text: string): string {
  return text.replace(/[\s\ufeff]+/gu, '')
}

/** Match punctuation at the ends of a text that a deck may drop: after labels, clauses, lead-ins and numbers. */
const ends = /^(?:[:：—–]+|~(?!\d))|(?<![:：。．.])[:：。．.]+$/gu

/** Remove the punctuation that `ends` matches from a key, unless nothing would be left. */
export function withoutEnds(key: string): string {
  return key.replace(ends, '') || key
}

/** Tell whether a text has words: at least one letter, digit or symbol. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text)
}

/** A text's key, and where it may be cut. */
export interface Cuttable {
  key: string
  /** For each offset in the key: 1 if a text may start or end there, 0 inside of a word. */
  cuts: Uint8Array
}

/** Make the key of a text, and find its word boundaries. */
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
