import type { Position } from 'unist'
import type { OmissionRule } from '../article/omissions.ts'

/**
 * The least that an article can lose: a sentence, a sentence of an item, a line of a cell, a line of code, a formula,
 * an image, a link, an embed, a heading. A `word` is what only the account of words finds lost.
 */
export interface Unit {
  kind: 'word' | 'sentence' | 'item' | 'cell' | 'code' | 'formula' | 'image' | 'link' | 'embed' | 'heading'
  /** The text as a reader sees it; for an image its description, for a link its address. */
  text: string
  /** Where it stands in the article. */
  position: Position
}

/** A place in a deck; slides count from 1. */
export interface Place {
  slide: number
  part: 'slide' | 'note'
}

/** What became of a unit: where it stands in the deck, or the rule by which it is left out; no place if it is lost. */
export interface Entry {
  unit: Unit
  where: Place[] | { rule: OmissionRule }
}

/** A unit, and a place in the deck where it should not be. */
export interface Misplaced {
  unit: Unit
  where: Place
}

/**
 * Words of the deck that the article does not have; `position` is the article's text before which or after they stand.
 */
export interface Invented {
  text: string
  where: Place
  position: Position
}

/** What became of an article in a deck. */
export interface Ledger {
  entries: Entry[]
  lost: Unit[]
  repeated: Misplaced[]
  outOfOrder: Misplaced[]
  invented: Invented[]
}
