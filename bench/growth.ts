/**
 * How the time of the text path (parse, plan, estimated fit, deck, ledger) grows with its input, for everything that can
 * be nested, left open or repeated. Prints a table: milliseconds of processor time at each size, the exponent of growth between the smallest
 * and the largest (1 is linear), and what became of the largest. Exit 1 when a process crashes, when words are lost, or
 * when the time grows by more than 1.3 times as much as the input.
 *
 *     npm run growth -- [--only TEXT] [--sizes 1000,5000,20000] [--limit SECONDS] [--all]
 *
 * `--all` prints each input, not only those that miss an aim.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inputs } from './growth/inputs.ts'
import type { Measured } from './growth/measureInput.ts'

/** How many times as much as the input the time may grow. */
const MOST = 1.3
/** Milliseconds below which nobody waits, and the clock says little about growth. */
const SHORT = 150

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1000,5000,20000' },
    limit: { type: 'string', default: '60' },
    all: { type: 'boolean', default: false },
  },
})
const sizes = values.sizes.split(',').map(Number)
const names = [...inputs.keys()].filter((name) => name.includes(values.only))
console.log(`| input | ${sizes.join(' | ')} | exponent | longest | outcome |`)
console.log(`| --- |${sizes.map(() => ' ---: |').join('')} ---: | --- | --- |`)
let missed = 0
for (const name of names) {
  const { measured, end } = await measureApart(name)
  const [first, last] = [measured.at(0), measured.at(-1)]
  const growth = first && last && first !== last ? last.time / first.time / (last.size / first.size) : Number.NaN
  const isWhole = measured.length === sizes.length
  const isGood =
    isWhole && (growth <= MOST || (last?.time ?? 0) < SHORT) && !/lost|gone|CRASH/.test(last?.outcome ?? '')
  if (!isGood) missed += 1
  if (isGood && !values.all) continue
  const exponent =
    first && last && first !== last ? Math.log(last.time / first.time) / Math.log(last.size / first.size) : Number.NaN
  const cells = sizes.map((size) => measured.find((one) => one.size === size)?.time.toFixed(0) ?? '-')
  const outcome = isWhole ? last?.outcome : end
  const row = [name, ...cells, exponent.toFixed(2), last?.longest, outcome].join(' | ')
  console.log(`| ${row.replaceAll('\n', ' ').replaceAll('`', "'")} |`)
}
console.log(`\n${names.length} inputs, ${missed} miss an aim`)
if (missed > 0) process.exitCode = 1

/** Measure an input in a process of its own; returns what it measured until its end. */
async function measureApart(name: string): Promise<{ measured: Measured[]; end: string }> {
  const path = fileURLToPath(new URL('growth/measureInput.ts', import.meta.url))
  const command = [process.execPath, path, name, ...sizes.map(String)]
  const child = spawn('sh', ['-c', 'ulimit -t "$0"; exec "$@"', values.limit, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const measured: Measured[] = []
  const ended = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) measured.push(JSON.parse(line))
  await ended
  const [, why] = /^(?:\w*Error|FATAL ERROR): (.*)/m.exec(errors) ?? []
  return {
    measured,
    end:
      child.signalCode === 'SIGXCPU' || child.signalCode === 'SIGKILL'
        ? 'TOO LONG'
        : `CRASH: ${why ?? errors.slice(0, 80)}`,
  }
}
