import { toSarif } from '../messages/toSarif.ts'
import { check } from '../pipeline/check.ts'
import { whereaboutsOf } from '../pipeline/whereaboutsOf.ts'
import { type Flags, onlyAudience } from './flags.ts'
import { hasErrors, printMessages } from './printMessages.ts'
import { tellWhy } from './tellWhy.ts'

export interface CheckFlags extends Flags {
  report: 'text' | 'json' | 'sarif'
  why?: true
}

/** `deckwright check <article> [deck]`: print what became of everything that the article says. */
export async function checkArticle(
  path: string,
  deck: string | undefined,
  { report, why, ...flags }: CheckFlags,
): Promise<number> {
  const { file, ledger, slides } = await check(path, { ...flags, audience: onlyAudience(flags), deck })
  const { entries, lost, repeated, outOfOrder, invented } = ledger
  if (report === 'json') console.log(JSON.stringify(ledger, undefined, 2))
  else if (report === 'sarif') console.log(JSON.stringify(toSarif([file]), undefined, 2))
  else {
    printMessages([file], flags)
    if (why) for (const line of tellWhy(ledger, slides)) console.log(line)
    const places = whereaboutsOf(ledger, slides)
    const count = (wanted: string) => places.filter((place) => place === wanted).length
    const where = `${count('shown')} shown, ${count('said')} said, ${count('behind')} behind the talk, ${count('left out')} left out by a rule`
    const faults = `${lost.length} lost, ${repeated.length} repeated, ${outOfOrder.length} out of order, ${invented.length} invented`
    console.log(`${path}: ${entries.length} units, ${where}; ${faults}`)
  }
  return hasErrors([file]) ? 1 : 0
}
