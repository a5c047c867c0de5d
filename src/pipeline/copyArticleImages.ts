import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import { imageUrls, placeImages } from '../article/syntax/images/placeImages.ts'
import { type CopyOptions, copyImages } from '../files/copyImages.ts'

/** Copy the images of an article beside its decks, and change the URLs in the article to those of the copies. */
export async function copyArticleImages(article: Article, file: VFile, options: CopyOptions): Promise<void> {
  placeImages(article, await copyImages(imageUrls(article), options), file)
}
