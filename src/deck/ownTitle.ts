import type { PhrasingContent } from 'mdast'
import type { Article } from '../article/article.ts'
import { plainText } from '../article/nodes/plainText.ts'

/** Match file names that can be titles, as in a vault of notes: several words, or letters other than A to Z. */
const words = /\s|(?![A-Za-z])\p{L}/u

/** The title that an article has of its own; none where its file's name stands for one, such as `what_is_it`. */
export function ownTitle({ title, frontMatter }: Pick<Article, 'title' | 'frontMatter'>): PhrasingContent[] {
  const isWritten = frontMatter.title !== undefined || title[0]?.position !== undefined
  return isWritten || words.test(plainText({ type: 'paragraph', children: title })) ? title : []
}
