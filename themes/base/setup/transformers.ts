import { layoutMark } from '../layoutMark.ts'
import { claimMark } from '../withHeadline.ts'

/** What Slidev passes to a transformer: the slide, and its Markdown `s`, before it is rendered. */
interface Context {
  s: { prepend(text: string): unknown }
  slide: { frontmatter: Record<string, unknown> }
}

/**
 * Write comments before the Markdown of a slide, for our Markdown plugins: `claimMark` if the slide is titled by its
 * claim, `layoutMark` if its layout draws its content. If a slide gets both, the comment of `layoutMark` comes first.
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
