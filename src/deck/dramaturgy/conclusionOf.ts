import type { Article, Section } from '../../article/article.ts'
import { backMatterOf } from '../backMatter.ts'
import { lastSections } from '../lastSections.ts'
import { isConclusion } from './isConclusion.ts'

/** Find the conclusion of an article: a section with a title such as `Summary`, and after it nothing but back matter. */
export function conclusionOf(article: Pick<Article, 'root'>): Section | undefined {
  return lastSections(article.root, backMatterOf(article)).find(isConclusion)
}
