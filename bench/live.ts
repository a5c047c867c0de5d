/**
 * Gives talks as a speaker does, and looks whether they hold. Prints what was seen and how long it took, and exits 1 where
 * something is not as it should be. How long it takes is not judged: a busy machine is slow.
 *
 * - `given`: a real browser with three windows, hall, presenter and phone; from a save to all of them it
 *   should take under 0.3 s, the median of 20.
 * - `killed`: a talk that is killed at a random moment, 20 times, leaves no process and no half-written file, and goes on.
 * - `rehearsed`: slides that are on for known times, against the table of the rehearsal and the pace.
 *
 *     npm run live -- [given] [killed] [rehearsed] [--times 20]
 *     unshare -rn sh -c 'ip link set lo up && npm run live'    # on Linux, with no network at all
 */
import { appendFile, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { killTalks } from './live/killedTalks.ts'
import { giveTalk } from './live/scriptedTalk.ts'
import { rehearse } from './live/timedRehearsal.ts'

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '20' } },
  allowPositionals: true,
})
const folder = await mkdtemp(join(tmpdir(), 'deckwright-bench-live-'))
const options = { cli: here('src/cli/cli.ts'), folder }
const times = Number(values.times)
const article = join(folder, 'content.md')

const parts: Record<string, () => Promise<string[]>> = {
  given: () => giveTalk(article, times, options),
  killed: () => killTalks(article, times, options),
  rehearsed: () => rehearse(options),
}

try {
  await copyFile(here('content/cloud-native-2026.md'), article)
  await appendFile(article, '\n<!-- deckwright: appendix -->\n\n## Behind it\n\nNobody asked for this.\n')
  const hasNetwork = Object.values(networkInterfaces()).some((found) => found?.some(({ internal }) => !internal))
  console.log(hasNetwork ? 'The browser reaches this machine alone.' : 'There is no network but this machine itself.')
  let faults = 0
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    console.log(name)
    const found = (await parts[name]?.()) ?? [`there is no part ${name}`]
    for (const fault of found) console.log(`  FAULT ${fault}`)
    faults += found.length
  }
  process.exitCode = faults === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
