import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { imageName } from '../article/syntax/images/imageName.ts'
import { readableUrl } from '../article/syntax/images/readableUrl.ts'
import { hasWords } from './key.ts'

/** A text of the article that stands in the deck in one piece. */
export interface Atom {
  /** The text as it stands in the article, with its spaces, because it may only be cut between words. */
  text: string
  /** Other wordings that it may have in the deck. */
  others?: string[]
}

/** Stands for an image without a description. */
export const pictureKey = '\ufffc'

/** Stands for the end of a line: no text has it, and no sentence ends at it. */
export const lineEnd = '\ufdd0'

/** Make the atom of an image: its description, else its title, its URL (as written, or decoded) or its file name. */
export function imageAtom(alt: string, others: [url: string, ...titles: string[]]): Atom {
  if (hasWords(alt)) return { text: alt }
  const all = [...others, readableUrl(others[0]), imageName(others[0]), alt]
  return { text: pictureKey, others: all.filter((other) => other.trim()) }
}

/** Return the position of the start of a line. */
export function positionOfLine(line: number): Position {
  return { start: { line, column: 1 }, end: { line, column: 1 } }
}

/** Tell whether a node is a picture, or the blank text beside one. */
export function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'html') return /^<img\b/i.test(node.value)
  return /^image/.test(node.type) || (node.type === 'text' && !node.value.trim())
}
