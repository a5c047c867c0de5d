import type { VFile } from 'vfile'
import type { Entry, Ledger } from './entries.ts'
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
 * their order. The second parses it as plain Markdown and only counts words, so that it finds what the first parser
 * loses. If the article was converted from a notebook, a Word document or a web page, a third check finds the words of
 * this file that the converted Markdown lacks.
 *
 * @param article the article's text. No messages are put onto it: `reportLedger` does that.
 * @param deck the deck's Slidev Markdown, as generated or as a person has edited it.
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

/** Tell only what became of each unit, as `ledger` does, without reading the article a second time for lost words. */
export function entriesOf(article: VFile, deck: string): Entry[] {
  const { entries } = new Matcher(readArticle(article), readDeckSlides(deck), article.stem ?? '').toLedger()
  return [...entries, ...accountForOriginal(article).entries]
}
