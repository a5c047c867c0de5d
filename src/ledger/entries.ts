import type { Position } from 'unist'
import type { OmissionRule } from '../article/omissions.ts'

/**
 * The smallest piece of an article that the ledger accounts for: a sentence, a sentence of a list item, a line of a
 * table cell, a line of code, a formula, an image, a link, an embed, a heading. A `word` unit holds words that only the
 * account of words (`words/`) finds lost.
 */
export interface Unit {
  kind: 'word' | 'sentence' | 'item' | 'cell' | 'code' | 'formula' | 'image' | 'link' | 'embed' | 'heading'
  /** The text as a reader sees it; of an image its description, of a link its URL. */
  text: string
  /** Where it stands in the article. */
  position: Position
}

/** A place in a deck: the number of the slide, from 1, and whether it is on the slide or in its notes. */
export interface Place {
  slide: number
  part: 'slide' | 'note'
}

/** What became of a unit: its places in the deck (none if it is lost), or the rule that leaves it out. */
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
 * Words of the deck that the article does not have. `position` is the line of the article whose text the deck has
 * before these words.
 */
export interface Invented {
  text: string
  where: Place
  position: Position
}

/** What became of an article's units in its deck, and what the deck has beyond them. */
export interface Ledger {
  entries: Entry[]
  lost: Unit[]
  repeated: Misplaced[]
  outOfOrder: Misplaced[]
  invented: Invented[]
}
