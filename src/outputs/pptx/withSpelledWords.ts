import type { Page } from 'playwright'
import { toSpelling } from './normalise/toSpelling.ts'
import { readGenerated } from './page/readGenerated.ts'
import { spellWords } from './page/spellWords.ts'
import { unspellWords } from './page/unspellWords.ts'

/** Run while words that style sheets generate stand on the page as elements; the page is as before afterwards. */
export async function withSpelledWords<T>(page: Page, run: () => Promise<T>): Promise<T> {
  await page.evaluate(spellWords, toSpelling(await page.evaluate(readGenerated)))
  try {
    return await run()
  } finally {
    await page.evaluate(unspellWords)
  }
}
