import type { Page } from 'playwright'
import { toGeneratedWords } from './normalise/toGeneratedWords.ts'
import { insertGeneratedWords } from './page/insertGeneratedWords.ts'
import { readGenerated } from './page/readGenerated.ts'
import { removeGeneratedWords } from './page/removeGeneratedWords.ts'

/** Replace the words that style sheets generate by elements, call `run`, and restore the page. */
export async function withGeneratedWords<T>(page: Page, run: () => Promise<T>): Promise<T> {
  await page.evaluate(insertGeneratedWords, toGeneratedWords(await page.evaluate(readGenerated)))
  try {
    return await run()
  } finally {
    await page.evaluate(removeGeneratedWords)
  }
}
