import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { imageName } from '../article/syntax/images/imageName.ts'
import { readableUrl } from '../article/syntax/images/readableUrl.ts'
import { hasWords } from './key.ts'

/** A piece of the article's text that the deck may not divide, such as a clause or an image's description. */
export interface Atom {
  /** The text as the article has it, with its spaces: the spaces show where its words end. */
  text: string
  /** Other texts that the deck may have instead, such as an image's file name. */
  others?: string[]
}

/** The character that stands for an image without a description where texts are compared. */
export const pictureKey = '\ufffc'

/** The character that stands for the end of a line: no text contains it, and no sentence ends at it. */
export const lineEnd = '\ufdd0'

/**
 * Make the atom of an image: its description. An image without a description has a `pictureKey`, or in the deck its
 * title, its URL (as written, or decoded) or its file name.
 */
export function imageAtom(alt: string, others: [url: string, ...titles: string[]]): Atom {
  if (hasWords(alt)) return { text: alt }
  const all = [...others, readableUrl(others[0]), imageName(others[0]), alt]
  return { text: pictureKey, others: all.filter((other) => other.trim()) }
}

/** Return the position of the start of a line. */
export function positionOfLine(line: number): Position {
  return { start: { line, column: 1 }, end: { line, column: 1 } }
}

/** Tell whether a node is a picture, or blank text, as between two pictures. */
export function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'html') return /^<img\b/i.test(node.value)
  return /^image/.test(node.type) || (node.type === 'text' && !node.value.trim())
}
