import type { VFile } from 'vfile'
import type { Ledger } from './entries.ts'
import { Matcher } from './matcher.ts'
import { accountForOriginal } from './original/accountForOriginal.ts'
import { readArticle } from './readArticle.ts'
import { readDeckSlides } from './readDeckSlides.ts'
import { lostWords } from './words/lostWords.ts'

/**
 * Account for all that an article says: where in a deck each unit stands, or by which rule it is left out. Report what
 * is lost, repeated, out of order or invented.
 *
 * There are two checks. The first parses the article as deck generation does, and tracks sentences, cells, links and
 * their order. The second parses it as plain Markdown and only counts words, so that it finds what that parser loses.
 * If the article was made of a notebook, a document or a page, a third check finds the words that its Markdown lacks.
 *
 * @param article gets no messages; `reportLedger` adds them.
 * @param deck Slidev Markdown, as generated or as a person has edited it.
 * @throws {Failure} when a slide's frontmatter is no valid YAML.
 */
export function ledger(article: VFile, deck: string): Ledger {
  const slides = readDeckSlides(deck)
  const matched = new Matcher(readArticle(article), slides, article.stem ?? '').toLedger()
  const { entries, lost } = accountForOriginal(article)
  return {
    ...matched,
    entries: [...matched.entries, ...entries],
    lost: [...matched.lost, ...lostWords(String(article), slides, matched.lost), ...lost],
  }
}
