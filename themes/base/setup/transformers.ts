import { layoutMark } from '../layoutMark.ts'
import { claimMark } from '../withHeadline.ts'

/** What Slidev passes to a transformer: the slide, and its Markdown `s`, before it is rendered. */
interface Context {
  s: { prepend(text: string): unknown }
  slide: { frontmatter: Record<string, unknown> }
}

/**
 * Write comments as marks before the Markdown of a slide: `claimMark` if it is titled by its claim, `layoutMark` if its layout
 * draws its content. If it gets both, the layout's mark comes first.
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
