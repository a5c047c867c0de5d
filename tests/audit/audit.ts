import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Account, account } from './account.ts'
import { listArticles, UnreadablePath } from './listArticles.ts'
import { findTalk, makeTalks } from './makeTalks.ts'
import { readArticle } from './readArticle.ts'
import { readFiles } from './readFiles.ts'
import { type Bites, faultsOfKind, tryTeeth } from './teeth.ts'

const usage = `Usage: npm run audit -- <article.md or folder>... [options]

Makes deck, PDF, handout and pptx of each article, as a user does, reads the files with other eyes than the program's, and
accounts for every word, number, picture, embed and link of the article. Exits 1 on any finding.

  --audience NAMES  with commas between (engineers,executives,students)
  --keep FOLDER     keep the files there
  --files FOLDER    audit the files that --keep has kept, and make none
  --teeth           change 30 things of each kind, and tell how many are found
  --verbose         what was left out, by the name of the rule
  --json            one JSON object`

interface Result extends Account {
  article: string
  audience: string
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  const articles = await listArticles(positionals)
  if (articles.length === 0) throw new UsageError('Expected an article or a folder with articles')
  const audiences = values.audience.split(',')
  const kept = values.files ?? values.keep
  const folder = kept ? resolve(kept) : await mkdtemp(join(tmpdir(), 'deckwright-audit-'))
  const results: Result[] = []
  const faults = new Map<string, Bites>()
  const queue = [...articles]
  let runs = 0
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { file, name } = next
      const place = join(folder, name)
      const article = readArticle(file, await readFile(file, 'utf8'))
      const said = values.files ? 'no files' : await makeTalks(file, place, audiences, article.secrets.length > 0)
      for (const audience of audiences) {
        const talk = await findTalk(place, audience)
        const result = { article: name, audience }
        if (!talk) {
          results.push({ ...result, ...nothing(said) })
          continue
        }
        const files = await readFiles(talk)
        const found = account(article, files)
        results.push({ ...result, ...found })
        runs += 1
        // Spread them over the articles; few of these have pictures or embeds, so that of what there is more is taken.
        const share = Math.min(1, (3 * runs) / (articles.length * audiences.length))
        if (values.teeth) await tryTeeth(article, files, talk, faults, Math.ceil(faultsOfKind * share))
        if (!values.json) process.stderr.write(`${name} ${audience}: ${found.findings.length}\n`)
      }
    }
  }
  await Promise.all([work(), work()])
  if (!kept) await rm(folder, { recursive: true, force: true })
  results.sort((one, other) => (one.article + one.audience < other.article + other.audience ? -1 : 1))
  const teeth = values.teeth ? Object.fromEntries(faults) : undefined
  if (values.json) console.log(JSON.stringify({ results: results.map(plain), teeth }, undefined, 2))
  else print(results, values.verbose, faults, values.teeth)
  const missed = values.teeth && [...faults.values()].some(({ found, injected }) => found < injected)
  return missed || results.some(({ findings }) => findings.length > 0) ? 1 : 0
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        audience: { type: 'string', default: 'engineers,executives,students' },
        keep: { type: 'string' },
        files: { type: 'string' },
        teeth: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

class UsageError extends Error {}

function nothing(said: string): Account {
  const none = { found: 0, all: 0 }
  const findings = [
    { kind: 'not made', line: 0, text: said.trim().split('\n').slice(-3).join(' ').slice(0, 300), where: 'command' },
  ]
  return {
    counts: { words: none, numbers: none, pictures: none, embeds: none, links: none },
    findings,
    omitted: new Map(),
  }
}

function plain(result: Result) {
  return { ...result, omitted: Object.fromEntries(result.omitted) }
}

function print(results: Result[], verbose: boolean, faults: Map<string, Bites>, teeth: boolean): void {
  const header = ['article', 'audience', 'words', 'numbers', 'pictures', 'embeds', 'links', 'findings']
  const rows = results.map(({ article, audience, counts, findings }) => [
    article,
    audience,
    ...Object.values(counts).map(({ found, all }) => `${found}/${all}`),
    summary(findings.map(({ kind }) => kind)),
  ])
  const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => row[at]?.length ?? 0)))
  for (const { article, audience, findings, omitted } of results) {
    if (findings.length > 0) console.log(`\n${article}, ${audience}`)
    for (const { line, kind, text, where } of findings)
      console.log(`  ${line || '-'}\t${kind}\t${text.replace(/\s+/g, ' ')}\t(${where})`)
    for (const [rule, places] of verbose ? omitted : []) {
      console.log(`  ${article}, ${audience}: left out by ${rule}: ${places.length}`)
      for (const { line, text } of places) console.log(`    ${line}\t${text.replace(/\s+/g, ' ').slice(0, 100)}`)
    }
  }
  console.log()
  for (const row of [header, ...rows])
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  const elsewhere = results.flatMap(({ omitted }) => [...omitted].filter(([rule]) => rule.includes('looked for in')))
  for (const [rule, count] of sums(elsewhere)) console.log(`${count} texts ${rule}`)
  for (const [kind, { found, injected, missed }] of teeth ? faults : []) {
    console.log(`${kind}: ${found} of ${injected} found`)
    for (const what of missed) console.log(`  missed: ${what.replace(/\s+/g, ' ')}`)
  }
}

function sums(rules: [string, unknown[]][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [rule, places] of rules) counts.set(rule, (counts.get(rule) ?? 0) + places.length)
  return counts
}

function summary(found: string[]): string {
  const counts = sums(found.map((kind) => [kind, [kind]]))
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ') || '0'
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError || error instanceof UnreadablePath)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
