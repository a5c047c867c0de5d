import type { Conversion } from '../pipeline/convert.ts'
import { compareAudiences } from './compareAudiences.ts'
import type { Flags } from './flags.ts'
import { messagesOf, printMessages } from './printMessages.ts'
import { summaryLines } from './summaryLines.ts'

/** Print the paths of all files that were made, a comparison of audiences, and the messages. */
export function tellTalks(conversions: Conversion[], flags: Pick<Flags, 'verbose'>): void {
  for (const { deck, outputs } of conversions) for (const path of [deck, ...Object.values(outputs)]) console.log(path)
  const articles = new Set(conversions.map(({ article }) => article))
  for (const path of articles) {
    const ofArticle = conversions.filter(({ article }) => article === path)
    for (const line of compareAudiences(ofArticle, articles.size > 1 ? path : '')) console.log(line)
  }
  printMessages(messagesOf(conversions), flags)
  // Print the summary on a terminal only. A script that reads this output must get paths and nothing else.
  if (process.stdout.isTTY) for (const line of summaryLines(conversions)) console.log(line)
}
