/**
 * How long a deck takes to a PDF, against Slidev's own export of the same deck with the same browser. The two take turns,
 * since the machine is as busy for one as for the other; what counts is the ratio of the medians.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../src/render/browser/findBrowser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = Number(process.argv[2] ?? 5)
const deck = join(root, 'slides/cloud-native-2026/engineers.md')
const folder = mkdtempSync(join(tmpdir(), 'deckwright-bench-'))
const browser = await findBrowser()

const contestants: Record<string, string[]> = {
  deckwright: [join(root, 'src/cli/cli.ts'), deck, '--to', 'pdf', '--out', folder],
  'slidev export': [
    join(root, 'node_modules/@slidev/cli/bin/slidev.mjs'),
    ...['export', deck, '--output', join(folder, 'slidev.pdf'), '--executable-path', browser.executablePath],
  ],
}

/** Seconds of the whole process. */
function time(args: string[]): number {
  const start = performance.now()
  execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore', env: { ...process.env, ...browser.env } })
  return (performance.now() - start) / 1000
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const seconds = new Map(Object.keys(contestants).map((name): [string, number[]] => [name, []]))
try {
  if (!existsSync(deck)) throw new Error('no deck: run npm start first')
  for (let round = 0; round < rounds; round += 1)
    for (const [name, args] of Object.entries(contestants)) seconds.get(name)?.push(time(args))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const [name, values] of seconds)
  console.log(
    `${name.padEnd(14)} median ${median(values).toFixed(2)} s   ${values.map((value) => value.toFixed(2)).join('  ')}`,
  )
const [ours = Number.NaN, theirs = Number.NaN] = [...seconds.values()].map(median)
console.log(`ratio          ${(ours / theirs).toFixed(2)}`)
