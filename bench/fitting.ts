/**
 * What it costs to make slides fit as the browser measures them: how much longer the way from an article to its deck and
 * PDF is than with estimated breaks, as a share of all of it. The two take turns, and nothing is remembered from one run
 * to the next. Exit 1 where the share is more than is promised, or where an article is set for measuring more than once.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convert, type Fit } from '../src/pipeline/convert.ts'

const promised = 0.3
const rounds = Number(process.argv[2] ?? 5)
const folder = await mkdtemp(join(tmpdir(), 'deckwright-bench-'))
process.env.XDG_CACHE_HOME = folder

try {
  const article = await readFile(fileURLToPath(new URL('../content/cloud-native-2026.md', import.meta.url)), 'utf8')
  await compare('one article', article)
  await compare('ten in one', Array.from({ length: 10 }, () => article).join('\n'))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function compare(name: string, text: string): Promise<void> {
  const path = join(folder, 'article.md')
  await writeFile(path, text)
  // The first run of all unpacks the browser.
  await run(path, 'estimated')
  const seconds: Record<Fit, number[]> = { measured: [], estimated: [] }
  let stages = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const fit of ['measured', 'estimated'] as const) {
      const made = await run(path, fit)
      seconds[fit].push(made.seconds)
      stages = Math.max(stages, made.stages)
    }
  }
  const [measured, estimated] = [median(seconds.measured), median(seconds.estimated)]
  const share = (measured - estimated) / measured
  console.log(
    `${name.padEnd(14)} measured ${measured.toFixed(2)} s, estimated ${estimated.toFixed(2)} s: fitting ${Math.round(share * 100)} %, ${stages} stage`,
  )
  if (share > promised || stages !== 1) process.exitCode = 1
}

async function run(path: string, fit: Fit): Promise<{ seconds: number; stages: number }> {
  await rm(join(folder, 'deckwright/fit'), { recursive: true, force: true })
  let stages = 0
  const onStep = (_: string, step: string) => {
    if (step === 'measuring') stages += 1
  }
  const start = performance.now()
  await convert([path], { audience: 'engineers', to: ['deck', 'pdf'], fit, out: folder, decks: folder, onStep })
  return { seconds: (performance.now() - start) / 1000, stages }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
