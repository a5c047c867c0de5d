import { Failure } from '../failure.ts'

/** Match one slide, a range, or all slides from a number on: `12`, `3-7`, `20-`. */
const range = /^\s*([1-9]\d*)\s*(?:(-)\s*([1-9]\d*)?\s*)?$/

/** Tell whether a text is a valid list of slide numbers: `3-7,12`. */
export function isSlideNumbers(text: string): boolean {
  return rangesOf(text) !== undefined
}

/**
 * Return the slide numbers that a text lists, in ascending order, each once.
 *
 * @param count how many slides there are
 * @param deck path of the deck, for the message
 * @throws {Failure} when the text is no such list, or there is no slide with one of the numbers
 * @example
 * slideNumbers('3-5,1', 9, 'talk.md') // [1, 3, 4, 5]
 */
export function slideNumbers(text: string, count: number, deck: string): number[] {
  const ranges = rangesOf(text)
  if (ranges === undefined) throw new Failure(`Cannot read the slides \`${text}\`, expected numbers such as \`3-7,12\``)
  const beyond = ranges.flatMap(({ from, to = from }) => [from, to]).find((number) => number > count)
  if (beyond !== undefined)
    throw new Failure(`Cannot find slide ${beyond} in \`${deck}\`, expected a number from 1 to ${count}`)
  const all = Array.from({ length: count }, (_, at) => at + 1)
  return all.filter((number) => ranges.some(({ from, to = count }) => number >= from && number <= to))
}

interface Range {
  from: number
  /** The last slide of the range; undefined for the last slide of the deck. */
  to: number | undefined
}

function rangesOf(text: string): Range[] | undefined {
  const ranges: Range[] = []
  for (const part of text.split(',')) {
    const [, first, dash, last] = range.exec(part) ?? []
    if (first === undefined) return undefined
    const from = Number(first)
    const to = dash === undefined ? from : last === undefined ? undefined : Number(last)
    if (to !== undefined && to < from) return undefined
    ranges.push({ from, to })
  }
  return ranges
}
