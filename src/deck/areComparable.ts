import { areOpposites } from './areOpposites.ts'

/**
 * Match a word. Han and Hiragana have no spaces between words, so match a whole run of their characters. A run of Katakana
 * counts as one word.
 */
const wordPattern =
  /[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}々]+|(?:(?![\p{Script=Katakana}\p{Script=Han}\p{Script=Hiragana}ー々])[\p{L}\p{N}\p{M}'’])+/gu

const unspacedScript = /^[\p{Script=Han}\p{Script=Hiragana}々]/u

/**
 * Tell whether two names are names of two sides to compare:
 * - they begin or end with the same word (`传统思路` and `现代思路`, `À faire` and `À éviter`);
 * - one contains the other (`Do` and `Don't`, `可以` and `不可以`);
 * - they are known opposites (`Pros` and `Cons`).
 *
 * In scripts without spaces the first and the last two characters count as words. No dictionary is used: it could differ between
 * machines.
 */
export function areComparable(one: string, other: string): boolean {
  const [a, b] = [runsOf(one), runsOf(other)]
  const [shorter, longer] = [a.join(' '), b.join(' ')].toSorted((x, y) => x.length - y.length)
  if (!shorter || !longer || shorter === longer) return false
  if (areOpposites(one, other)) return true
  return firstWord(a) === firstWord(b) || lastWord(a) === lastWord(b) || longer.includes(shorter)
}

function runsOf(name: string): string[] {
  return name.toLowerCase().match(wordPattern) ?? []
}

function firstWord([first = '']: string[]): string {
  return unspacedScript.test(first) ? [...first].slice(0, 2).join('') : first
}

function lastWord(runs: string[]): string {
  const last = runs.at(-1) ?? ''
  return unspacedScript.test(last) ? [...last].slice(-2).join('') : last
}
