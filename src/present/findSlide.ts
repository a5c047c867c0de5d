import type { Schedule } from './schedule.ts'

/**
 * Find the slide that somebody types: by its number, else by words of its title, else by those of its section.
 *
 * @returns its number; undefined if there is none
 */
export function findSlide({ slides }: Schedule, typed: string): number | undefined {
  const wanted = typed.trim().toLocaleLowerCase()
  if (wanted === '') return undefined
  const no = Number(wanted)
  if (/^\d+$/.test(wanted)) return no >= 1 && no <= slides.length ? no : undefined
  const by = (textOf: (at: number) => string | undefined) => {
    const at = slides.findIndex((_, index) => textOf(index)?.toLocaleLowerCase().includes(wanted))
    return at < 0 ? undefined : at + 1
  }
  return by((at) => slides[at]?.title) ?? by((at) => slides[at]?.section)
}
