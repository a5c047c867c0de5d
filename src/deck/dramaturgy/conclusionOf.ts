import type { Article, Section } from '../../article/article.ts'
import { backMatterOf } from '../backMatter.ts'
import { endPath } from '../endPath.ts'
import { isConclusion } from './isConclusion.ts'

/** Find the section in which an article concludes: nothing but back matter comes after it. */
export function conclusionOf(article: Pick<Article, 'root'>): Section | undefined {
  return endPath(article.root, backMatterOf(article)).find(isConclusion)
}
