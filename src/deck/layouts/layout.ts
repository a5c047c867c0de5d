import type { PhrasingContent, RootContent } from 'mdast'
import type { FlawId } from '../../messages/rules.ts'
import type { Props, Slide } from '../deck.ts'
import type { Density } from '../density.ts'
import type { Area } from './area.ts'

/** A chunk of a section's blocks, as `toChunks` cuts them, with what a layout needs to make slides of it. */
export interface Chunk {
  /** Empty where the blocks stand under no heading. */
  title: PhrasingContent[]
  blocks: RootContent[]
  /** Values for the slide's frontmatter that do not depend on its layout, such as `number`. */
  props: Props
  lang: string
  density: Density
  /** Whether the chunk ends the article, under a heading without a number, so that its list may ask the audience to do something. */
  callsToAction: boolean
}

/** What later steps (breaking, merging, measuring) have to know about a layout. No fact has a default, so a missing one is a type error. */
export interface LayoutFacts {
  /** Where it sets its text; a function of the blocks under the title (`body`) if it depends on them. */
  area: Area | ((body: RootContent[]) => Area)
  /** Whether a slide that is too full is split; false for layouts made to fit their content. */
  breakable: boolean
  /** Whether its slides hold prose, so that they may merge into a slide whose layout `absorbs` prose. */
  prose: boolean
  /** Which slides under the same title merge into its slides: those of its own layout, those of prose, or those of links. */
  absorbs: 'own' | 'prose' | 'links' | undefined
  /** Whether empty space is intended: `npm run report` does not count how much of such a slide is filled. */
  emptyByDesign: boolean
  /** Whether its slides lead through the talk, and stay in place when others move to the appendix. */
  isNavigation: boolean
  /**
   * Flaws of design that are not reported on its slides, because the layout intends what they flag, or because they come
   * from its styles, which no author can change.
   */
  intendedFlaws: readonly FlawId[]
}

/** A layout that can show chunks: it says which chunks suit it, and makes their slides. */
export interface Layout extends LayoutFacts {
  /** The name by which an author asks for it: `layout=bullets`. Default: the layout's name. */
  askedAs?: string
  /** Tell whether it can show the blocks of a chunk if the author asks for it; default: what `suits` says. */
  holds?(chunk: Chunk): boolean
  /** Tell whether the blocks of a chunk are of the form that this layout is made for. */
  suits(chunk: Chunk): boolean
  /** Make the slides of a chunk: one, or several if the chunk says more than one slide can show. */
  make(chunk: Chunk): Slide[]
}
