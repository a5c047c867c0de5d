import { isWide } from '../text/textWidth.ts'

/** Return the key by which a text is compared with others: the text without white space. */
export function keyOf(text: string): string {
  return text.replace(/[\s\ufeff]+/gu, '')
}

/** Match punctuation at the start of a text that a deck may drop: `: Note` -> `Note`. */
const start = /^(?:[:：—–]+|~(?!\d))/u
/** Match punctuation at the end of a text that a deck may drop: `Note:` -> `Note`, `1.` -> `1`. */
const end = /(?<![:：。．.;；])[:：。．.;；]+$/u

/** Remove from a key the punctuation at its end that a deck may drop; keep it if nothing else would be left. */
export function withoutEnd(key: string): string {
  return key.replace(end, '') || key
}

/** Remove from a key the punctuation at its ends that a deck may drop; keep it if nothing else would be left. */
export function withoutEnds(key: string): string {
  return key.replace(start, '').replace(end, '') || key
}

/** Tell whether a text has words: at least one letter, digit or symbol. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text)
}

/** A text's key, with its word boundaries. */
export interface Cuttable {
  key: string
  /** For each offset in the key: 1 if a text may start or end there, 0 if it is inside of a word. */
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
  // A number is one word: `10.6`.
  const points = new Set(Array.from(text.matchAll(/(?<=\d)[.,](?=\d)/g), ({ index }) => index))
  let offset = 0
  for (const character of text) {
    const isPoint = points.has(offset) || points.has(offset - 1)
    offset += character.length
    if (/[\s\ufeff]/u.test(character)) {
      space = true
      continue
    }
    if (space || (!isPoint && (!isLetter(before) || !isLetter(character)))) cuts[at] = 1
    space = false
    before = character
    at += character.length
  }
  return { key, cuts }
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(character) && !isWide(character)
}
