import type { PhrasingContent, RootContent } from 'mdast'
import type { Node, Parent, Point } from 'unist'
import type { Settings } from './frontMatter/settings.ts'
import type { Omitted } from './nodes/omitted.ts'
import type { Footnotes } from './syntax/footnotes/takeFootnotes.ts'

/** What an article says about itself. Values are text, whatever YAML made of them. */
export interface FrontMatter {
  title?: string
  author?: string
  /** ISO 8601 calendar date, as in `2025-10-26`. */
  date?: string
  tags: string[]
  /** Sentences about the article (`description`, `excerpt`, `summary`, `subtitle`), in the order they stand in. */
  remarks: string[]
  /** BCP 47. */
  lang?: string
  settings: Settings
  /** Where in the article a setting stands, by its path of keys. */
  placeOf(path: PropertyKey[]): Point
}

/** A titled or numbered stretch of the article; the root section holds all of it. */
export interface Section extends Parent {
  type: 'section'
  /** Nesting, 0 for the root. Levels that the article skips are not counted. */
  depth: number
  /** As the article writes it, without its punctuation: `1`, `三`, `Step 2`. */
  number?: string
  /** Empty where the article gives no name. */
  title: PhrasingContent[]
  /** Blocks and sections in the article's order. */
  children: (RootContent | Section)[]
  /** What its author says and does not show, wherever in the section it stands. */
  notes: RootContent[]
}

/** An article that has been understood. */
export interface Article {
  /** The front matter's title, or else the lone heading that opens the article; may be empty. */
  title: PhrasingContent[]
  /** The heading that opens the article, where the front matter's title is another. */
  subtitle: PhrasingContent[]
  frontMatter: FrontMatter
  lang: string
  root: Section
  footnotes: Footnotes
  /** What has no place in a talk: comments, what its author skips, what is for a web page alone. */
  omitted: Omitted[]
}

/** Tell whether a unist node is a section. */
export function isSection(node: Node): node is Section {
  return node.type === 'section'
}
