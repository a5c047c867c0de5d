import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Case } from './cases.ts'
import { oursOnce } from './contestants.ts'
import { contentArticle } from './oneArticle.ts'
import type { Row } from './row.ts'
import { runCommand } from './runCommand.ts'
import { takeTurns } from './takeTurns.ts'

/** Where the time of content/ to a PDF goes. */
export const steps: Case = async (place, rounds) => {
  const article = await contentArticle(place)
  await oursOnce(place, article)
  const args = [fileURLToPath(new URL('timeSteps.ts', import.meta.url)), place.library, article, place.folder]
  const env = { XDG_CACHE_HOME: place.cache, NODE_COMPILE_CACHE: join(place.cache, 'steps') }
  const rows = new Map<string, Row>()
  for (let round = 0; round <= rounds; round += 1) {
    const { stdout } = await runCommand({ args, cwd: place.folder, env })
    // The first round compiles.
    if (round === 0) continue
    const taken: [string, number][] = JSON.parse(stdout)
    for (const [what, time] of taken) {
      const row: Row = rows.get(what) ?? { what, unit: 'ms', values: [] }
      row.values.push(time)
      rows.set(what, row)
    }
  }
  return [...rows.values()]
}

/** How much of an article's way to its PDF is measuring what fits, if nothing is remembered of an earlier run. */
export const fitting: Case = async (place, rounds) => {
  const article = await contentArticle(place)
  const run = async (fit: string) => {
    await rm(join(place.cache, 'deckwright/fit'), { recursive: true, force: true })
    return oursOnce(place, article, { more: ['--fit', fit] })
  }
  await run('measured')
  const pairs = await takeTurns(
    Math.min(rounds, 3),
    () => run('measured'),
    () => run('estimated'),
  )
  const values = pairs.map(([measured, estimated]) => (measured - estimated) / measured)
  return [{ what: 'share of content/ to PDF that is fitting, with nothing remembered', values, aim: 0.3 }]
}
