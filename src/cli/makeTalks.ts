import { type FoundArticles, findArticles } from '../files/findArticles.ts'
import { type Conversion, convert } from '../pipeline/convert.ts'
import { type Flags, sideOf } from './flags.ts'
import { hasErrors } from './printMessages.ts'
import { progressBar } from './progressBar.ts'
import { tellTalks } from './tellTalks.ts'

/** `deckwright <article...>`: make the talks, print the paths of their files, then the messages about them. */
export async function makeTalks(given: string[], { json, ...flags }: Flags): Promise<number> {
  const { paths, counts } = await findArticles(given, [flags.decks, flags.out])
  for (const line of counts) console.error(line)
  if (flags.watch) {
    const { watchTalks } = await import('./watchTalks.ts')
    return watchTalks(paths, flags)
  }
  const conversions = await makeWithBar(paths, flags)
  if (json) console.log(JSON.stringify({ articles: conversions.map(toJson) }, undefined, 2))
  else tellTalks(conversions, flags)
  return hasErrors(conversions.flatMap(({ files }) => files)) ? 1 : 0
}

/** Make the talks under a progress bar, and remove the bar at the end. */
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
