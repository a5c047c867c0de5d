import { basename } from 'node:path'
import type { Article } from '../article/article.ts'
import { titleOfFileName } from '../article/outline/titleOfFileName.ts'
import { type ParseOptions, parseArticle } from '../article/parseArticle.ts'
import { findDiagrams } from '../article/syntax/diagrams/findDiagrams.ts'
import type { Source } from './readSources.ts'

/** Parse an article. If it has no title, make one from its file's name. */
export async function parseSource(
  { file, name }: Pick<Source, 'file' | 'name'>,
  options?: ParseOptions,
): Promise<Article> {
  const article = parseArticle(file, options)
  await findDiagrams(article, file)
  return article.title.length > 0
    ? article
    : { ...article, title: [{ type: 'text', value: titleOfFileName(basename(name)), data: { isFileName: true } }] }
}
