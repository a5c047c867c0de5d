import type { PhrasingContent, RootContent } from 'mdast'
import type { Props, Slide } from '../deck.ts'
import type { Density } from '../density.ts'

/** What one slide is to be made of. */
export interface Chunk {
  /** Empty where the blocks stand under no heading. */
  title: PhrasingContent[]
  blocks: RootContent[]
  /** `number`: what each slide carries whatever its layout is. */
  props: Props
  lang: string
  density: Density
  /** This chunk is all that the article's last section, unnumbered, says before its final words. */
  callsToAction: boolean
}

/** A way to lay a chunk out. */
export interface Layout {
  /** As an author asks for it. */
  name: string
  /** Tell whether it can show the blocks at all, be it asked for; default: where it suits them. */
  holds?(chunk: Chunk): boolean
  /** Tell by the shape of the blocks whether this layout is made for them. */
  suits(chunk: Chunk): boolean
  /** Make the slides: one, or more where the chunk says more than one can show. */
  make(chunk: Chunk): Slide[]
}
