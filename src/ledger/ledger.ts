import type { VFile } from 'vfile'
import { Accounts } from './accounts.ts'
import { readArticle } from './readArticle.ts'
import { readSlides } from './readSlides.ts'
import type { Ledger } from './types.ts'

/**
 * Account for all that an article says: where in a deck each unit stands, or by which rule it is left out. What is lost,
 * repeated, out of order or invented is told apart.
 *
 * @param article no message is put onto it, see `reportLedger`.
 * @param deck Slidev Markdown, as generated or as a person has edited it.
 * @throws {Failure} when a slide's frontmatter is no valid YAML.
 */
export function ledger(article: VFile, deck: string): Ledger {
  return new Accounts(readArticle(article), readSlides(deck), article.stem ?? '').close()
}
