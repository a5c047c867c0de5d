/**
 * Take texts at random through the text path (parse, plan, estimated fit, deck, ledger): pieces of every syntax that is
 * known, whole and broken, in any order. Nothing may be thrown but a message, and no word may be lost. Prints each find as
 * small as it can be made, with the seed that finds it again. Exit 1 when there is one.
 *
 *     npm run fuzz -- [--seconds 60] [--seed NUMBER] [--length PIECES]
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { Failure } from '../src/failure.ts'
import { openers } from './growth/inputs.ts'
import { takeTextPath } from './textPath.ts'

/** Texts that are made at one seed. */
const RUNS = 200

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    length: { type: 'string', default: '12' },
  },
})

/** What may stand between two pieces, and what closes something. */
const joints = [
  '',
  ' ',
  '\n',
  '\n\n',
  '\n    ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\t',
  '\r\n',
  ' \\\n',
  '<br>',
  ' | ',
  '\u00a0',
  '\u3000',
]
const closers =
  ']|](a)|](a.png)|][b]|)|}|}}|%}|/}}|-->|*/}|>|</div>|</b>|</details>|</Note>|`|```|~~~|$|$$|\\)|\\]|:::|---|]]|==|%%|\\end{a}|{#x}|{.y}|[^a]|: b|===|---|+++'.split(
    '|',
  )
const words = [
  'word',
  'Two words.',
  'Ends here.',
  '中文句子。',
  '8.4',
  '- [x] done',
  '# Title',
  '## Part',
  '| - | - |',
  'a@b.co',
  ':smile:',
  '\0',
  '\ud800',
  '👩‍👩‍👧‍👦',
  '&amp;',
  '\\*',
  'https://a.example/b',
]
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...openers) },
  { weight: 2, arbitrary: fc.constantFrom(...closers) },
)
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(...joints)), { minLength: 1, maxLength: Number(values.length) })
  .map((pieces) => pieces.flat().join(''))

const until = Date.now() + Number(values.seconds) * 1000
let texts = 0
let finds = 0
for (let seed = Number(values.seed); Date.now() < until; seed += 1) {
  const { failed, counterexample, numRuns } = await fc.check(
    fc.asyncProperty(text, async (one) => (await faultOf(one)) === undefined),
    { numRuns: RUNS, seed, interruptAfterTimeLimit: Math.max(1, until - Date.now()) },
  )
  texts += numRuns
  if (!failed || !counterexample) continue
  finds += 1
  console.log(`seed ${seed}: ${JSON.stringify(counterexample[0])}\n  ${await faultOf(counterexample[0])}`)
}
console.log(`${texts} texts, ${finds} finds`)
if (finds > 0) process.exitCode = 1

/** Tell what is wrong with what becomes of a text. */
async function faultOf(text: string): Promise<string | undefined> {
  try {
    const { ledger } = await takeTextPath(text)
    return ledger.lost.length > 0 ? `lost: ${JSON.stringify(ledger.lost.map((unit) => unit.text))}` : undefined
  } catch (error) {
    if (error instanceof Failure) return undefined
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)
  }
}
