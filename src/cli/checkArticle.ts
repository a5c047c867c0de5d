import { rules } from '../messages/rules.ts'
import { toSarif } from '../messages/toSarif.ts'
import { type Checked, check } from '../pipeline/check.ts'
import { unitStatusOf } from '../pipeline/unitStatusOf.ts'
import { type Flags, onlyAudience } from './flags.ts'
import { hasErrors, printMessages } from './printMessages.ts'
import { whyLines } from './whyLines.ts'

export interface CheckFlags extends Omit<Flags, 'slides'> {
  report: 'text' | 'json' | 'sarif'
  slides?: true
  why?: true
}

/** `deckwright check <article> [deck]`: count how many sentences, items and so on are shown, said, left out or lost. */
export async function checkArticle(
  path: string,
  deck: string | undefined,
  { report, why, slides: asksForSlides, ...flags }: CheckFlags,
): Promise<number> {
  const asked = { ...flags, audience: onlyAudience(flags), deck, slides: asksForSlides }
  const { file, ledger, slides, problems } = await check(path, asked)
  const { entries, lost, repeated, outOfOrder, invented } = ledger
  if (report === 'json') console.log(JSON.stringify(asksForSlides ? { ...ledger, problems } : ledger, undefined, 2))
  else if (report === 'sarif') console.log(JSON.stringify(toSarif([file]), undefined, 2))
  else {
    printMessages([file], flags)
    if (why) for (const line of whyLines(ledger, slides, file)) console.log(line)
    const places = unitStatusOf(ledger, slides)
    const count = (wanted: string) => places.filter((place) => place === wanted).length
    const where = `${count('shown')} shown, ${count('said')} said, ${count('behind')} behind the talk, ${count('left out')} left out by a rule`
    const faults = `${lost.length} lost, ${repeated.length} repeated, ${outOfOrder.length} out of order, ${invented.length} invented`
    if (asksForSlides) console.log(tellFlaws(file.path, problems, slides.length))
    console.log(`${file.path}: ${entries.length} units, ${where}; ${faults}`)
  }
  return hasErrors([file]) ? 1 : 0
}

/** Count the flaws of design in one line: `talk.md: 26 slides looked at, 3 flaws of design on 2 of them`. */
function tellFlaws(path: string, problems: Checked['problems'], slides: number): string {
  const flaws = problems.filter(({ ruleId }) => rules[ruleId].severity === 'advice')
  const on = new Set(flaws.map(({ slide }) => slide)).size
  return `${path}: ${slides} slides looked at, ${flaws.length} flaws of design on ${on} of them`
}
