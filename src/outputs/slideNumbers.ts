import { Failure } from '../failure.ts'

/** One slide, some in a row, or all from one on: `12`, `3-7`, `20-`. */
const range = /^\s*([1-9]\d*)\s*(?:(-)\s*([1-9]\d*)?\s*)?$/

/** Tell whether a text names slides, as in `3-7,12`. */
export function isSlideNumbers(text: string): boolean {
  return rangesOf(text) !== undefined
}

/**
 * Give the numbers of the slides that a text names, in order, each once.
 *
 * @param count how many slides there are
 * @param deck their deck, for the message
 * @throws {Failure} when one of them does not exist
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
  /** Undefined: to the last slide. */
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
