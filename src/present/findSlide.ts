import type { Schedule } from './schedule.ts'

/**
 * Find the slide that a speaker's typed text means: the slide with this number, else the first slide with this text in its
 * title, else the first one with this text in its section's title.
 *
 * @returns the slide's number, from 1; undefined if no slide matches
 */
export function findSlide({ slides }: Schedule, typed: string): number | undefined {
  const wanted = typed.trim().toLocaleLowerCase()
  if (wanted === '') return undefined
  const number = Number(wanted)
  if (/^\d+$/.test(wanted)) return number >= 1 && number <= slides.length ? number : undefined
  const by = (textOf: (at: number) => string | undefined) => {
    const at = slides.findIndex((_, index) => textOf(index)?.toLocaleLowerCase().includes(wanted))
    return at < 0 ? undefined : at + 1
  }
  return by((at) => slides[at]?.title) ?? by((at) => slides[at]?.section)
}
