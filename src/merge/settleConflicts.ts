import { isDeepStrictEqual } from 'node:util'
import { parseSync } from '@slidev/parser/core'
import { findConflicts, type Side } from './conflictMarks.ts'
import type { SlideParts } from './deckParts.ts'
import { joinDeck, withSeparator } from './joinDeck.ts'
import { splitDeck } from './splitDeck.ts'
import { withUnixLines } from './withUnixLines.ts'

/**
 * Settle conflicts in a deck: keep one side of each conflict, and remove its marks. Remove a slide that becomes empty.
 *
 * @param sideOf returns the side to keep for the number of a conflict; undefined leaves the conflict open
 */
export function settleConflicts(text: string, sideOf: (number: number) => Side | undefined): string {
  return withUnixLines(text, (unix) => settle(unix, sideOf))
}

function settle(text: string, sideOf: (number: number) => Side | undefined): string {
  const lines = text.split('\n')
  const before = new Set(splitDeck(text).slides.flatMap((slide, at) => (isEmpty(slide) ? [at] : [])))
  for (const { number, from, to, text: versions, place } of findConflicts(text).toReversed()) {
    const side = sideOf(number)
    if (side === undefined) continue
    const kept = versions[side] === '' ? [] : versions[side].split('\n')
    const start = kept.length === 0 && place !== 'frontmatter' ? blankFrom(lines, from - 1) : from - 1
    lines.splice(start, to - start, ...kept)
    dropComment(lines, start + kept.length)
  }
  const { slides } = splitDeck(lines.join('\n'))
  const left = slides.filter((slide, at) => at === 0 || before.has(at) || !isEmpty(slide))
  if (left.length === slides.length) return lines.join('\n')
  return joinDeck({ slides: left.map((slide, at) => (slides[at] === slide ? slide : withSeparator(slide, at === 0))) })
}

/**
 * Remove the empty comment at index `at`, if Slidev reads the same slides without it. The merge adds an empty comment
 * after a conflict mark at the end of a slide, because Slidev would otherwise read the mark as notes.
 */
function dropComment(lines: string[], at: number): void {
  const place = lines.findIndex((line, index) => index >= at && line.trim() !== '')
  if (lines[place] !== '<!-- -->') return
  const others = lines.toSpliced(at, place + 1 - at)
  const read = (all: readonly string[]) =>
    parseSync(all.join('\n'), '').slides.map(({ content, note }) => [content, note ?? ''])
  if (isDeepStrictEqual(read(others), read(lines))) lines.splice(at, place + 1 - at)
}

function isEmpty({ body, note }: SlideParts): boolean {
  return body.length === 0 && (note?.blocks.length ?? 0) === 0
}

/**
 * Return the index of the first line to remove if the kept side is empty: that of a blank line above the conflict, else
 * that of the conflict's first line.
 */
function blankFrom(lines: readonly string[], at: number): number {
  return at > 0 && lines[at - 1]?.trim() === '' ? at - 1 : at
}
