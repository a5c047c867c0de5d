import type { Conversion } from '../pipeline/convert.ts'
import { compareAudiences } from './compareAudiences.ts'
import type { Flags } from './flags.ts'
import { messagesOf, printMessages } from './printMessages.ts'
import { sumUp } from './sumUp.ts'

/** Print what was made, then what has to be looked at. */
export function tellTalks(conversions: Conversion[], flags: Pick<Flags, 'verbose'>): void {
  for (const { deck, outputs } of conversions) for (const path of [deck, ...Object.values(outputs)]) console.log(path)
  for (const path of new Set(conversions.map(({ article }) => article)))
    for (const line of compareAudiences(conversions.filter(({ article }) => article === path))) console.log(line)
  printMessages(messagesOf(conversions), flags)
  // Only for a person: a script that reads paths gets nothing but paths.
  if (process.stdout.isTTY) for (const line of sumUp(conversions)) console.log(line)
}
