import type { Position } from 'unist'
import { says } from './key.ts'

/** A text that stands in the deck in one piece, and the other wordings that it may have there. */
export interface Atom {
  /** As it stands in the article, for a text may only be cut between words. */
  text: string
  others?: string[]
}

/** Stands for an image of which nothing is said. */
export const pictureKey = '\ufffc'

/** An image is told by what is said of it, or by its address where it cannot be shown. */
export function imageAtom(alt: string, others: string[]): Atom {
  return says(alt) ? { text: alt } : { text: pictureKey, others: alt.trim() ? [...others, alt] : others }
}

/** The start of a line. */
export function onLine(line: number): Position {
  return { start: { line, column: 1 }, end: { line, column: 1 } }
}
