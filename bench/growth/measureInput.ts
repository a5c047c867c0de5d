/**
 * Take an input of several sizes through the text path, and print a line of JSON for each: how long it took and what became
 * of it. A process of its own, because a stack that overflows or a memory that runs out ends it.
 *
 *     node bench/growth/measureInput.ts NAME SIZE...
 */
import { Failure } from '../../src/failure.ts'
import { takeTextPath } from '../textPath.ts'
import { inputs } from './inputs.ts'

/** Milliseconds until which a size is measured again: the best of several counts. */
const LONG = 300

/** What became of an input of one size. */
export interface Measured {
  size: number
  /** Milliseconds, at best. */
  time: number
  /** The step that took longest, and its share. */
  longest: string
  outcome: string
}

const [name = '', ...sizes] = process.argv.slice(2)
const make = inputs.get(name)
if (!make) throw new Error(`There is no input \`${name}\``)
await attempt(300)
for (const size of sizes.map(Number)) console.log(JSON.stringify(await measure(size)))

async function measure(size: number): Promise<Measured> {
  let best: Measured | undefined
  let spent = 0
  for (let turn = 0; turn < 3 && spent < LONG; turn += 1) {
    const measured = await attempt(size)
    spent += measured.time
    if (!best || measured.time < best.time) best = measured
  }
  if (!best) throw new Error('Nothing was measured')
  return best
}

/** The words before and behind the input have to be kept, whatever becomes of it. */
async function attempt(size: number): Promise<Measured> {
  const text = `# Title\n\nFirstword stands here.\n\n${make?.(size)}\n\nLastword stands here.\n`
  const start = process.cpuUsage()
  /** Of the process, not of the clock: other programs do not count. */
  const taken = () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  try {
    const { deck, file, slides, ledger, times } = await takeTextPath(text)
    const time = taken()
    const steps = Object.entries(times).sort(([, one], [, other]) => other - one)
    const [step = '', most = 0] = steps[0] ?? []
    const all = steps.reduce((sum, [, one]) => sum + one, 0)
    const told = new Set(file.messages.map(({ ruleId }) => ruleId))
    const isKept = ['Firstword', 'Lastword'].every((word) => deck.includes(word))
    const missing = ledger.lost.length > 0 ? `, ${ledger.lost.length} lost` : isKept ? '' : ', words behind it are gone'
    const outcome = `${slides} slides${missing}${told.size > 0 ? `; ${[...told].join(', ')}` : ''}`
    return { size, time, longest: `${step} ${Math.round((most / all) * 100)} %`, outcome }
  } catch (error) {
    const time = taken()
    const kind = error instanceof Failure ? 'told' : 'CRASH'
    return { size, time, longest: '', outcome: `${kind}: ${error instanceof Error ? error.message : error}` }
  }
}
