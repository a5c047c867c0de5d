import { layoutMark } from '../layoutMark.ts'
import { claimMark } from '../withHeadline.ts'

/** What is known of a slide whose Markdown is about to be rendered. */
interface Context {
  s: { prepend(text: string): unknown }
  slide: { frontmatter: Record<string, unknown> }
}

/**
 * Mark the Markdown of a slide that is titled by its claim, and of one whose layout draws its content. If a slide gets
 * both marks, that of the layout comes first.
 */
export default () => ({
  pre: [
    ({ s, slide }: Context) => {
      if (slide.frontmatter.claim === true) s.prepend(`${claimMark}\n\n`)
      const mark = layoutMark(slide.frontmatter.layout)
      if (mark) s.prepend(`${mark}\n\n`)
    },
  ],
})
