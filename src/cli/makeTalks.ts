import { type FoundArticles, findArticles } from '../files/findArticles.ts'
import { type Conversion, convert } from '../pipeline/convert.ts'
import { compareAudiences } from './compareAudiences.ts'
import { type Flags, sideOf } from './flags.ts'
import { hasErrors, messagesOf, printMessages } from './printMessages.ts'
import { progressBar } from './progressBar.ts'
import { sumUp } from './sumUp.ts'

/** `deckwright <article...>`: make the talks, print what was made, then what has to be looked at. */
export async function makeTalks(given: string[], { json, ...flags }: Flags): Promise<number> {
  const { paths, counts } = await findArticles(given, [flags.decks, flags.out])
  for (const line of counts) console.error(line)
  const conversions = await makeWithBar(paths, flags)
  if (json) console.log(JSON.stringify({ articles: conversions.map(toJson) }, undefined, 2))
  else {
    for (const { deck, outputs } of conversions) for (const path of [deck, ...Object.values(outputs)]) console.log(path)
    for (const path of new Set(conversions.map(({ article }) => article)))
      for (const line of compareAudiences(conversions.filter(({ article }) => article === path))) console.log(line)
    printMessages(messagesOf(conversions), flags)
    // For a person: a script that reads paths gets nothing else.
    if (process.stdout.isTTY) for (const line of sumUp(conversions)) console.log(line)
  }
  return hasErrors(conversions.flatMap(({ files }) => files)) ? 1 : 0
}

/** Convert with a progress bar, which is gone before anything is printed. */
async function makeWithBar(paths: FoundArticles['paths'], flags: Omit<Flags, 'json'>): Promise<Conversion[]> {
  using bar = progressBar()
  return await convert(paths, { ...flags, settle: sideOf(flags), onStep: bar.show })
}

function toJson({ files, ...conversion }: Conversion) {
  const messages = files.flatMap((file) =>
    file.messages.map(({ ruleId, fatal, line, column, reason }) => ({
      ruleId: ruleId ?? null,
      severity: fatal === true ? 'error' : fatal === null ? 'info' : 'warning',
      line: line ?? null,
      column: column ?? null,
      reason,
    })),
  )
  return { ...conversion, messages }
}
