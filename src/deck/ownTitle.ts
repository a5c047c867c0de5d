import type { PhrasingContent } from 'mdast'
import type { Article } from '../article/article.ts'
import { plainText } from '../article/nodes/plainText.ts'

/**
 * Match a file name that can be a title, as in a vault of notes: it has spaces, or letters other than A to Z.
 */
const titleLikeName = /\s|(?![A-Za-z])\p{L}/u

/** Return the article's title. Return an empty list if it was made of a file name that is no title, such as `what_is_it`. */
export function ownTitle({ title, frontMatter }: Pick<Article, 'title' | 'frontMatter'>): PhrasingContent[] {
  const isWritten = frontMatter.title !== undefined || title[0]?.position !== undefined
  return isWritten || titleLikeName.test(plainText({ type: 'paragraph', children: title })) ? title : []
}
