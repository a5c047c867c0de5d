import type { PhrasingContent, RootContent } from 'mdast'
import type { Node, Parent, Point } from 'unist'
import type { Settings } from './frontMatter/settings.ts'
import type { Omitted } from './nodes/omitted.ts'
import type { Footnotes } from './syntax/footnotes/takeFootnotes.ts'

/** What the front matter says about the article. Numbers become text: `title: 1984` gives `'1984'`. */
export interface FrontMatter {
  title?: string
  subtitle?: string
  author?: string
  /** The date as written: `March 1, 2024`. A time of day after a date in numbers is cut off: `2025-10-26 10:00` gives `2025-10-26`. */
  date?: string
  /** The text of the date that is left out: a time of day, `10:00`, or a word that a program would replace, `today`. */
  dateLeftOut?: string
  tags: string[]
  /** The values of `description`, `excerpt` and `summary`, in this order. Repeats of the title or of one another are left out. */
  remarks: string[]
  /** The language as a BCP 47 tag: `en`, `zh-CN`. */
  lang?: string
  settings: Settings
  /** Returns the article's line and column of a setting. `path` holds the keys below `deckwright`: `['brand', 'logo']`. */
  placeOf(path: PropertyKey[]): Point
}

/** A section of the outline: a heading with the blocks and sections below it. The root section has no heading and holds the whole article. */
export interface Section extends Parent {
  type: 'section'
  /** Depth of nesting, 0 for the root. Skipped heading levels do not count: `##` has depth 1, a `####` directly below it depth 2. */
  depth: number
  /** The number of the heading as written, without punctuation: `1`, `三`, `Step 2`. */
  number?: string
  /** The text of the heading, without its number. Empty for the root, and for the parts without a heading that `toParts` makes. */
  title: PhrasingContent[]
  /** The names by which links lead to this section, without `#`. The root has the names of the article's title. */
  names?: string[]
  /** Blocks and sections in the article's order. */
  children: (RootContent | Section)[]
  /** The blocks of all speaker notes in the section, wherever they stand, but not those of the sections inside of it. */
  notes: RootContent[]
}

declare module 'unist' {
  interface Data {
    /** Whether the text was made of the file's name, because the article has no title. It is then no word of the article. */
    isFileName?: boolean
  }
}

/** A parsed article: its title, front matter, outline and footnotes. */
export interface Article {
  /** The title in the front matter, else the heading that `takeTitle` takes for the title; empty if there is neither. */
  title: PhrasingContent[]
  /** The heading that `takeTitle` takes for the title, if its words differ from the title in the front matter; else empty. */
  subtitle: PhrasingContent[]
  frontMatter: FrontMatter
  lang: string
  root: Section
  footnotes: Footnotes
  /** The parts of the article that are left out: comments, skipped blocks, and what only makes sense on a web page. */
  omitted: Omitted[]
}

/** Tell whether a unist node is a section. */
export function isSection(node: Node): node is Section {
  return node.type === 'section'
}
