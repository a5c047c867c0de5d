/** Words as they stand apart, a run of Katakana being one; and runs of scripts that write words together. */
const run =
  /[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}々]+|(?:(?![\p{Script=Katakana}\p{Script=Han}\p{Script=Hiragana}ー々])[\p{L}\p{N}\p{M}'’])+/gu

const together = /^[\p{Script=Han}\p{Script=Hiragana}々]/u

/**
 * Tell whether two names are of things of one kind, which can be compared: they begin or end with the same word
 * (`传统思路` and `现代思路`, `À faire` and `À éviter`), or one contains the other (`Do` and `Don't`, `可以` and `不可以`). Where
 * words are written together two characters stand for one: a dictionary would make it depend on the machine.
 */
export function areComparable(one: string, other: string): boolean {
  const [a, b] = [runsOf(one), runsOf(other)]
  const [shorter, longer] = [a.join(' '), b.join(' ')].toSorted((x, y) => x.length - y.length)
  if (!shorter || !longer || shorter === longer) return false
  return firstWord(a) === firstWord(b) || lastWord(a) === lastWord(b) || longer.includes(shorter)
}

function runsOf(name: string): string[] {
  return name.toLowerCase().match(run) ?? []
}

function firstWord([first = '']: string[]): string {
  return together.test(first) ? [...first].slice(0, 2).join('') : first
}

function lastWord(runs: string[]): string {
  const last = runs.at(-1) ?? ''
  return together.test(last) ? [...last].slice(-2).join('') : last
}
