import type { Paragraph, RootContent } from 'mdast'
import type { Article } from '../article/article.ts'
import type { Props, Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'
import { textWidthOf } from './textWidthOf.ts'

/**
 * Greatest `textWidth` of a subtitle that the cover shows: about three lines. A longer subtitle goes
 * into the notes.
 */
const longestSubtitle = 180

/**
 * Make the cover from the article's title and front matter. The notes get the descriptions in the front matter.
 *
 * @param facts the blocks at the article's start that list facts about it (`articleFacts`): they go into the notes
 */
export function coverSlide({ title, subtitle, frontMatter }: Article, facts: RootContent[]): Slide {
  const { author, date, tags, remarks } = frontMatter
  const props: Props = {
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  }
  const own = frontMatter.subtitle === undefined ? [] : [toParagraph(frontMatter.subtitle)]
  const isLong = own.some((paragraph) => textWidthOf([paragraph]) > longestSubtitle)
  const shown: RootContent[] = [
    ...(isLong ? [] : own),
    ...(subtitle.length > 0 ? [{ type: 'paragraph', children: subtitle } as const] : []),
  ]
  const said = [...(isLong ? own : []), ...remarks.map(toParagraph)]
  return newSlide('cover', props, [...heading(1, title), ...shown], [...said, ...facts], [])
}

function toParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
