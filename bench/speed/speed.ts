/**
 * How fast articles become files, against Marp's command and Slidev's own export: all as commands of their own, in turn,
 * with the same browser, and each file is checked before its time counts. Prints a table for docs/speed.md. Exit 1 when a
 * file is wrong; a time that misses its aim is only told, since it depends on the machine.
 *
 *     npm run bench -- [rounds, 5] [--case NAME] [--in FOLDER]
 *
 * `--in` keeps what is installed in a folder, and takes what is there: another run need not pack and install again.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './cases.ts'
import { toTable } from './row.ts'
import { prepareWorkplace } from './workplace.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { case: { type: 'string' }, in: { type: 'string' } },
})
const rounds = Number(positionals[0] ?? 5)
const chosen = Object.entries(cases).filter(([name]) => values.case === undefined || name === values.case)
if (chosen.length === 0 || !(rounds > 0)) {
  console.error(`Unexpected arguments, expected [rounds] [--case ${Object.keys(cases).join('|')}] [--in FOLDER]`)
  process.exit(2)
}

const folder = values.in === undefined ? await mkdtemp(join(tmpdir(), 'deckwright-bench-')) : resolve(values.in)
try {
  await mkdir(folder, { recursive: true })
  const place = await prepareWorkplace(folder)
  const rows: Parameters<typeof toTable>[0] = []
  for (const [name, measure] of chosen) {
    console.error(`${name} ...`)
    try {
      rows.push(...(await measure(place, rounds)).map((row) => ({ case: name, ...row })))
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    }
  }
  console.log(`${toTable(rows)}\n`)
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}, ${rounds} rounds`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  if (values.in === undefined) await rm(folder, { recursive: true, force: true })
}
