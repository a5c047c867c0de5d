import type { RootContent } from 'mdast'
import type { Node, Parent } from 'unist'

/** Facts about the whole talk. `writeDeck` writes them, with the props of the first slide, as the first frontmatter of the deck. */
export interface Headmatter {
  title: string
  author?: string
  /** BCP 47, as in `zh-CN`. */
  lang: string
  keywords?: string[]
  brand?: Brand
}

/** The brand of an organisation, for any theme: colours as `#0b5d52`, logo and fonts as URLs that the deck can load. */
export interface Brand {
  /** The colour of the background of slides (`--ground`). */
  ground?: string
  /** The colour of titles and text (`--ink`). */
  ink?: string
  /** The accent colour (`--signal`). */
  signal?: string
  /** The colour of text that stands on the accent colour (`--on-signal`). */
  onSignal?: string
  logo?: string
  /** URL of the font file for titles. A font file with `variable` in its name has all weights. */
  fontDisplay?: string
  /** URL of the font file for text. */
  fontText?: string
  /** The text that each slide shows at its foot instead of the talk's title. */
  footer?: string
}

/** The root of the tree: what `writeDeck` turns into Slidev Markdown. */
export interface Deck extends Parent {
  type: 'deck'
  headmatter: Headmatter
  children: Slide[]
}

/** Values of a slide's frontmatter that its layout takes as props. */
export type Props = Record<string, string | number | boolean | string[]>

/** One slide; `position` spans the lines of the article that it came from. */
export interface Slide extends Parent {
  type: 'slide'
  /** One of `layoutNames`, or a layout of the user's own theme. */
  layout: string
  props: Props
  /** The speaker notes, as mdast blocks. What is in the notes is called "said", what is in the slots "shown". */
  note: RootContent[]
  children: Slot[]
}

/** The blocks of one slot of a layout; `default` is the slot for blocks that name no other. */
export interface Slot extends Parent {
  type: 'slot'
  name: string
  children: RootContent[]
}

/** Any node of a deck that is not mdast. */
export type DeckNode = Deck | Slide | Slot

/** Tell whether a unist node is a slide. */
export function isSlide(node: Node): node is Slide {
  return node.type === 'slide'
}
