import type { RootContent } from 'mdast'
import type { Node, Parent } from 'unist'

/** What stands in a deck's first frontmatter besides the first slide's own keys: facts about the whole talk. */
export interface Headmatter {
  title: string
  author?: string
  /** BCP 47, as in `zh-CN`. */
  lang: string
  keywords?: string[]
  brand?: Brand
}

/** How a house is seen in any theme: colours as `#0b5d52`, addresses in the deck. */
export interface Brand {
  ground?: string
  ink?: string
  signal?: string
  /** What is set on the signal colour. */
  onSignal?: string
  logo?: string
  /** A font file; one that has `variable` in its name has all weights. */
  fontDisplay?: string
  fontText?: string
  footer?: string
}

/** The root of the tree: what `writeDeck` turns into Slidev Markdown. */
export interface Deck extends Parent {
  type: 'deck'
  headmatter: Headmatter
  children: Slide[]
}

/** Values that a layout takes from a slide's frontmatter. */
export type Props = Record<string, string | number | boolean | string[]>

/** One slide; `position` spans the lines of the article that it came from. */
export interface Slide extends Parent {
  type: 'slide'
  /** One of `layoutNames`, or of a theme of the user's own. */
  layout: string
  props: Props
  /** What is said: the speaker notes, as mdast blocks. */
  note: RootContent[]
  children: Slot[]
}

/** A named place in a layout; `default` is what Slidev shows where no slot is named. */
export interface Slot extends Parent {
  type: 'slot'
  name: string
  children: RootContent[]
}

/** Any node of the deck's own. */
export type DeckNode = Deck | Slide | Slot

/** Tell whether a unist node is a slide. */
export function isSlide(node: Node): node is Slide {
  return node.type === 'slide'
}
