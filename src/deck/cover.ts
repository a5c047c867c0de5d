import type { Paragraph, RootContent } from 'mdast'
import type { Article } from '../article/article.ts'
import type { Props, Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'

/**
 * Make the cover from the article's title and front matter; its description goes into the notes, and so do the facts
 * that the article opens with.
 */
export function cover({ title, subtitle, frontMatter }: Article, facts: RootContent[]): Slide {
  const { author, date, tags, remarks } = frontMatter
  const props: Props = {
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  }
  const shown: RootContent[] = subtitle.length > 0 ? [{ type: 'paragraph', children: subtitle }] : []
  const said = remarks.map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
  return newSlide('cover', props, [...heading(1, title), ...shown], [...said, ...facts], [])
}
