import type { Position } from 'unist'

/** The least that an article can lose: a sentence, an item's sentence, a line of a cell, of code, a formula, an image, a link, an embed, a title. */
export interface Unit {
  kind: 'sentence' | 'item' | 'cell' | 'code' | 'formula' | 'image' | 'link' | 'embed' | 'heading'
  /** As a reader sees it; of an image its description, of a link its address. */
  text: string
  /** Where it stands in the article. */
  position: Position
}

/** A place in a deck; slides count from 1. */
export interface Place {
  slide: number
  part: 'slide' | 'note'
}

/** What became of a unit: where it stands in the deck, or the rule by which it is left out; nowhere when it is lost. */
export interface Entry {
  unit: Unit
  where: Place[] | { rule: Rule }
}

/** A unit and the place in the deck where it should not be. */
export interface Misplaced {
  unit: Unit
  where: Place
}

/** Words of the deck that the article does not have, and the line of the article that they come after. */
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

/** Why something of an article may be missing in its deck. */
export const rules = {
  skip: 'what its author asks to leave out',
  'front-matter-key': 'a fact for the site that publishes the article',
  comment: 'a comment, of HTML, MDX or Obsidian',
  'component-tag': 'a tag of a component that stands around blocks, or that the page would fill',
  'hidden-element': 'an HTML element whose text no browser shows, such as `script` and `style`',
  navigation: 'a list of links to the own headings, or a mark in place of one',
  'emptied-heading': 'a heading over nothing but such a list, or over footnotes',
  badge: 'an image that tells a state of a project',
  'module-line': 'an import or export of MDX',
  'reference-definition': 'the address of a reference, which stands in the link itself',
  'thematic-break': 'a line across the page',
  'heading-anchor': 'a name or class of a heading, for a web page',
  'code-settings': 'what follows the language of a fence',
  'unsafe-address': 'an address that would run, or be a page itself',
  'local-link': 'an address that leads nowhere outside the article and its site',
} as const

export type Rule = keyof typeof rules
