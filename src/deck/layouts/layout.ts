import type { PhrasingContent, RootContent } from 'mdast'
import type { FlawId } from '../../messages/rules.ts'
import type { Props, Slide } from '../deck.ts'
import type { Density } from '../density.ts'
import type { Area } from './area.ts'

/** What one slide is to be made of. */
export interface Chunk {
  /** Empty where the blocks stand under no heading. */
  title: PhrasingContent[]
  blocks: RootContent[]
  /** Values for the slide's frontmatter that do not depend on its layout, such as `number`. */
  props: Props
  lang: string
  density: Density
  /** The chunk ends the article and has no number: its list may ask the audience to do something. */
  callsToAction: boolean
}

/** What the later stages have to know of a layout. None has a default: a fact that is missing is a type error. */
export interface LayoutFacts {
  /** Where it sets its text; it may depend on what stands under the title. */
  area: Area | ((body: RootContent[]) => Area)
  /** Whether a slide that is too full is split; false for layouts made to fit their content. */
  breakable: boolean
  /** Its slides may merge into a layout that `absorbs` prose. */
  prose: boolean
  /** What its slides merge with under the same title: slides of its own kind, prose, or links. */
  absorbs: 'own' | 'prose' | 'links' | undefined
  /** White space is meant: `report` does not count how much of a slide is filled. */
  emptyByDesign: boolean
  /** It leads through the talk, and stays where it is when others move to the appendix. */
  isNavigation: boolean
  /** Rules that do not apply to this layout: what they call a flaw is intended, or its cause is drawn by styles alone. */
  meant: readonly FlawId[]
}

/** A way to lay a chunk out. */
export interface Layout extends LayoutFacts {
  /** As an author asks for it; default: the layout's name. */
  askedAs?: string
  /** Tell whether it can show the blocks at all, if an author asks for it; default: where it suits them. */
  holds?(chunk: Chunk): boolean
  /** Tell by the shape of the blocks whether this layout is made for them. */
  suits(chunk: Chunk): boolean
  /** Make the slides: one, or more where the chunk says more than one can show. */
  make(chunk: Chunk): Slide[]
}
