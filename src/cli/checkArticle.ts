import { toSarif } from '../messages/toSarif.ts'
import { check } from '../pipeline/check.ts'
import { type Flags, onlyAudience } from './flags.ts'
import { hasErrors, printMessages } from './printMessages.ts'

export interface CheckFlags extends Flags {
  report: 'text' | 'json' | 'sarif'
}

/** `deckwright check <article> [deck]`: print what became of everything that the article says. */
export async function checkArticle(
  path: string,
  deck: string | undefined,
  { report, ...flags }: CheckFlags,
): Promise<number> {
  const { file, ledger } = await check(path, { ...flags, audience: onlyAudience(flags), deck })
  const { entries, lost, repeated, outOfOrder, invented } = ledger
  if (report === 'json') console.log(JSON.stringify(ledger, undefined, 2))
  else if (report === 'sarif') console.log(JSON.stringify(toSarif([file]), undefined, 2))
  else {
    printMessages([file])
    const left = entries.filter(({ where }) => 'rule' in where).length
    const faults = `${lost.length} lost, ${repeated.length} repeated, ${outOfOrder.length} out of order, ${invented.length} invented`
    console.log(`${path}: ${entries.length} units, ${left} left out by a rule; ${faults}`)
  }
  return hasErrors([file]) ? 1 : 0
}
