import { positionOfLine } from '../atom.ts'
import type { Unit } from '../entries.ts'
import type { ReadSlides } from '../readDeckSlides.ts'
import { type NeededWord, neededWords } from './neededWords.ts'
import { wordsIn } from './wordsIn.ts'

/**
 * Find words that the article has more often than its deck, wherever they stand in the two.
 *
 * @param source text of the article
 * @param deck what the deck shows and says
 * @param known units that are already reported as lost: their words are not reported again
 * @returns one unit for each line of the article that lost words
 */
export function lostWords(source: string, deck: ReadSlides, known: readonly Unit[]): Unit[] {
  const { words, embeds } = neededWords(source)
  const texts = deck.blocks.filter(({ role }) => role !== 'repeat').map(({ text }) => text)
  const told = [...texts, ...known.map(({ text }) => text)]
  const missing = countMissing(words, told)
  const lines = new Map<number, NeededWord[]>()
  for (const word of words) {
    if (!missing.has(word.text)) continue
    const others = lines.get(word.line)
    if (others) others.push(word)
    else lines.set(word.line, [word])
  }
  const lost: Unit[] = []
  // Report words by line, starting with the line that lacks most: words are mostly lost line by line.
  for (const [line, words] of [...lines].toSorted(([, one], [, other]) => other.length - one.length)) {
    const here = words.filter(({ text }) => removeOne(missing, text))
    if (here.length > 0)
      lost.push({ kind: 'word', text: here.map(({ text }) => text).join(' '), position: positionOfLine(line) })
  }
  const allTexts = [...told, ...deck.links.keys()].join('\n')
  for (const { text, line } of embeds)
    if (!namesOf(text).some((name) => allTexts.includes(name)))
      lost.push({ kind: 'embed', text, position: positionOfLine(line) })
  return lost.toSorted((one, other) => one.position.start.line - other.position.start.line)
}

/** Count how often each of some words is missing in `told`, the texts that should have them all. */
export function countMissing(words: NeededWord[], told: string[]): Map<string, number> {
  const missing = new Map<string, number>()
  for (const { text } of words) missing.set(text, (missing.get(text) ?? 0) + 1)
  // Search for the remaining words inside the deck's words: markup may split a word in the article,
  // `un<b>believ</b>able`.
  // The deck may have a sign for words of the article: `™` for `<sup>TM</sup>`.
  const inWords = (text: string) => text.replace(/\p{S}/gu, (sign) => ` ${sign.normalize('NFKC')} `)
  const rest = told
    .flatMap((text) => wordsIn(inWords(text)).filter(({ text }) => !removeOne(missing, text)))
    .map(({ text }) => text)
    .join(' ')
  for (const [text, count] of missing) {
    const found = rest.split(text).length - 1
    if (found < count) missing.set(text, count - found)
    else missing.delete(text)
  }
  return missing
}

/** Subtract one from the count of a word. Return false if the word has no count. */
export function removeOne(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text)
  if (count === undefined) return false
  if (count > 1) counts.set(text, count - 1)
  else counts.delete(text)
  return true
}

/**
 * Return the long parts of an embed's URL, which the URL of its page may have too: `/v/dQw4w9WgXcQ` -> `dQw4w9WgXcQ`.
 */
function namesOf(address: string): string[] {
  const names = address.replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '').split(/[/?#&=]+/)
  const long = names.filter((name) => name.length > 4)
  return long.length > 0 ? long : [address]
}
