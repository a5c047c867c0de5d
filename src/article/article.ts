import type { PhrasingContent, RootContent } from 'mdast'
import type { Node, Parent, Point } from 'unist'
import type { Settings } from './frontMatter/settings.ts'
import type { Omitted } from './nodes/omitted.ts'
import type { Footnotes } from './syntax/footnotes/takeFootnotes.ts'

/** Facts from an article's front matter. Values are text, whatever type they have in YAML. */
export interface FrontMatter {
  title?: string
  subtitle?: string
  author?: string
  /** As written, without the time of day behind numbers: `2025-10-26`, `March 1, 2024`. */
  date?: string
  /** What `date` says beside that: a time of day, or a word that a program would replace, as `today`. */
  dateLeftOut?: string
  tags: string[]
  /** Sentences about the article: `description`, `excerpt`, `summary`, in this order. */
  remarks: string[]
  /** BCP 47. */
  lang?: string
  settings: Settings
  /** Returns the place of a setting in the article, given its path of keys below `deckwright`. */
  placeOf(path: PropertyKey[]): Point
}

/** A section of the outline: a heading and what stands under it. The root section holds the whole article. */
export interface Section extends Parent {
  type: 'section'
  /** Depth of nesting, 0 for the root. Skipped heading levels do not count: `##` then `####` are 1 and 2. */
  depth: number
  /** The number of the heading as written, without punctuation: `1`, `三`, `Step 2`. */
  number?: string
  /** Empty for the root and for parts that the article does not name. */
  title: PhrasingContent[]
  /** Names that links to this section use; for the root, those of the article's title. */
  names?: string[]
  /** Blocks and sections in the article's order. */
  children: (RootContent | Section)[]
  /** Speaker notes, from wherever they stand in the section. */
  notes: RootContent[]
}

declare module 'unist' {
  interface Data {
    /** The text is the article's file name, in place of a title: no word of the article. */
    isFileName?: boolean
  }
}

/** A parsed article: its title, facts, outline and footnotes. */
export interface Article {
  /** The title in the front matter, else the only heading on the top level; may be empty. */
  title: PhrasingContent[]
  /** The heading on the top level if its text differs from the title in the front matter. */
  subtitle: PhrasingContent[]
  frontMatter: FrontMatter
  lang: string
  root: Section
  footnotes: Footnotes
  /** What was left out: comments, skipped blocks, and whatever only makes sense on a web page. */
  omitted: Omitted[]
}

/** Tell whether a unist node is a section. */
export function isSection(node: Node): node is Section {
  return node.type === 'section'
}
