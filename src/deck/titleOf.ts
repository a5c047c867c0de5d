import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Slide } from './deck.ts'

/** The blocks of a slide: its title, its headline and the rest. */
export interface Titled {
  /** The section's title. */
  heading: Heading | undefined
  /**
   * The paragraph under the heading, if the slide has `claim: true` in its frontmatter. The key says that this sentence,
   * a claim of the article, titles the slide: it is set large, and the heading small above it.
   */
  headline: Paragraph | undefined
  /** The blocks under heading and headline. */
  body: RootContent[]
}

/** Split the blocks of a slide into its title, its headline and what stands under them. */
export function titleOf(slide: Slide): Titled {
  const [first, ...others] = slide.children.flatMap((slot) => slot.children)
  if (first?.type !== 'heading' || first.depth !== 2)
    return { heading: undefined, headline: undefined, body: first ? [first, ...others] : [] }
  const [next, ...body] = others
  return slide.props.claim === true && next?.type === 'paragraph'
    ? { heading: first, headline: next, body }
    : { heading: first, headline: undefined, body: others }
}
