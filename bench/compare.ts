import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const usage = `Usage: npm run compare -- <reference checkout> <article.md or folder>... [options]

Makes the same files with another checkout of deckwright and with this one, and compares them byte by byte, messages
and exit codes too. Use it before and after moving code: a move changes no byte.

  --audience NAMES  with commas between (engineers,executives,students)
  --to FORMATS      with commas between (deck)
  --fit HOW         measured or estimated (estimated)

What the reference made is kept in its dist/compare and used again.`

const here = fileURLToPath(new URL('..', import.meta.url))

interface Options {
  audience: string
  to: string
  fit: string
}

/** Files by their path, and what the command said. */
type Made = Map<string, string>

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      audience: { type: 'string', default: 'engineers,executives,students' },
      to: { type: 'string', default: 'deck' },
      fit: { type: 'string', default: 'estimated' },
    },
  })
  const [reference, ...paths] = positionals
  if (reference === undefined || paths.length === 0 || !existsSync(join(reference, 'package.json'))) {
    console.error(usage)
    return 2
  }
  const articles = (await Promise.all(paths.map(articlesIn))).flat()
  const queue = [...articles]
  const differences: string[] = []
  let files = 0
  const work = async () => {
    for (let article = queue.shift(); article; article = queue.shift()) {
      const expected = await makeOnce(resolve(reference), article, values)
      const actual = await make(here, article, values)
      const names = [...new Set([...expected.keys(), ...actual.keys()])]
      const changed = names.filter((name) => expected.get(name) !== actual.get(name))
      files += names.length
      for (const name of changed) {
        const how = !actual.has(name) ? 'missing' : !expected.has(name) ? 'new' : 'changed'
        differences.push(`${article}: ${how}: ${name}`)
        console.log(differences.at(-1))
      }
    }
  }
  await Promise.all([work(), work()])
  console.log(`${articles.length} articles, ${files} files, ${differences.length} different`)
  return differences.length > 0 ? 1 : 0
}

async function articlesIn(path: string): Promise<string[]> {
  const file = resolve(path)
  if (!(await stat(file)).isDirectory()) return [file]
  const found: string[] = []
  for await (const name of glob('**/*.{md,mdx,qmd,markdown}', { cwd: file })) found.push(join(file, name))
  return found.sort()
}

/** Make the files of an article; they stand at the same place in each checkout, for decks name their themes by a path. */
async function make(checkout: string, article: string, options: Options): Promise<Made> {
  const folder = join('dist', 'compare', keyOf(article, options))
  await rm(join(checkout, folder), { recursive: true, force: true })
  await mkdir(join(checkout, folder), { recursive: true })
  const cli = await readBin(checkout)
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const places = ['--decks', join(folder, 'decks'), '--out', join(folder, 'out')]
  const said = await run(checkout, [cli, article, ...flags, ...places])
  await writeFile(join(checkout, folder, 'said.txt'), said.replaceAll(checkout, ''))
  return readMade(join(checkout, folder))
}

async function makeOnce(checkout: string, article: string, options: Options): Promise<Made> {
  const folder = join(checkout, 'dist', 'compare', keyOf(article, options))
  return existsSync(join(folder, 'said.txt')) ? readMade(folder) : make(checkout, article, options)
}

function keyOf(article: string, options: Options): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([article, options]))
    .update(readFileSync(article))
  return hash.digest('hex').slice(0, 16)
}

/** The command as package.json names it, in source. */
async function readBin(checkout: string): Promise<string> {
  const { scripts }: { scripts: { deckwright: string } } = JSON.parse(
    await readFile(join(checkout, 'package.json'), 'utf8'),
  )
  return scripts.deckwright.replace(/^node /, '')
}

function run(cwd: string, args: string[]): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      done(`${stdout}${stderr}exit ${error ? error.code : 0}\n`),
    )
  })
}

async function readMade(folder: string): Promise<Made> {
  const made: Made = new Map()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const content = path.endsWith('.json') ? withoutPlace(String(bytes)) : bytes
    made.set(path.slice(folder.length + 1), createHash('sha256').update(content).digest('hex'))
  }
  return made
}

/** A record without the way from the deck to its article, which another checkout does not have. */
function withoutPlace(record: string): string {
  return record.replace(/"article": *"[^"]*"/, '"article": ""')
}

process.exitCode = await main()
