/**
 * What becomes of articles that nobody wrote for us. Each is made into a deck at each density, and the ledger accounts
 * for it; then their slides are put together, hundreds at a time, and looked at in Slidev and the browser: those that are
 * the same once, for all decks that they stand in. Prints the faults of each density and of each article that has any. Exit 1 when an article crashes or loses something, a slide
 * fails, or the page asks for another host.
 */
import { globSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { visit } from 'unist-util-visit'
import { densities } from '../src/article/frontMatter/settings.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import type { Deck, Slide } from '../src/deck/deck.ts'
import type { Density } from '../src/deck/density.ts'
import { Failure } from '../src/failure.ts'
import { readSource } from '../src/files/readSource.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import type { Breaks } from '../src/fit/fitDeck.ts'
import { ledger } from '../src/ledger/ledger.ts'
import { copyArticleImages } from '../src/pipeline/copyArticleImages.ts'
import { fitTalk } from '../src/pipeline/fitTalk.ts'
import { parseSource } from '../src/pipeline/parseSource.ts'
import { planTalk } from '../src/pipeline/planTalk.ts'
import type { Figures } from '../src/render/figures.ts'
import { measureSlides, recallBreaks } from '../src/render/measuredBreaks.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { openStage, type Stage } from '../src/render/stage.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'

const fatal = ['crash', 'lost', 'slide-error', 'foreign-request']
const faults = [
  ...fatal,
  'repeated',
  'out-of-order',
  'invented',
  'blank-slide',
  'overflow',
  'overlap',
  'contrast',
  'small-type',
  'missing-glyph',
  'missing-image',
  'console-error',
]

/** An article at a density, or, for what no single article answers for, decks put together. */
interface Row {
  name: string
  density: string
  units: number
  deck?: Deck
  /** How often, by rule. */
  counts: Map<string, number>
  /** What a rule alone would not tell. */
  reasons: Set<string>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    density: { type: 'string', default: densities.join(',') },
    render: { type: 'boolean', default: true },
    audience: { type: 'string', default: 'engineers' },
    fit: { type: 'string', default: 'estimated' },
  },
})
/** Where the decks stand and their images. */
const folder = await mkdtemp(join(tmpdir(), 'deckwright-report-'))
const deckPath = join(folder, 'deck.md')
const audience = await readAudience(values.audience)
/** Slides that one page shows, if there are so many. */
const batchSize = 500

/** Where slides are measured, and what it knows since it was opened: the language, and which images there are. */
let stage: Stage | undefined
let known = ''

const rows: Row[] = []
/** Of all slides that were shown. */
const figures: Figures[] = []
try {
  const paths = positionals.length > 0 ? positionals.flatMap(articlesIn) : [...articlesIn('content'), ...readmes()]
  for (const density of densities.filter((density) => values.density.split(',').includes(density))) {
    for (const path of paths) rows.push(...(await account(path, density)))
    console.error(`${density}: ${paths.length} articles made and accounted for`)
  }
  await stage?.close()
  stage = undefined
  if (values.render) for (const batch of [...batches(rows)]) rows.push(await show(batch))
} finally {
  await stage?.close()
  await rm(folder, { recursive: true, force: true })
}
print()
if (rows.some(({ counts }) => fatal.some((fault) => counts.has(fault)))) process.exitCode = 1

/** A file, or the Markdown files of a folder. */
function articlesIn(path: string): string[] {
  return statSync(path).isDirectory() ? globSync(join(path, '**/*.md')).toSorted() : [path]
}

function readmes(): string[] {
  return globSync(join(root, 'node_modules/**/*.md'))
    .filter((path) => /^readme/i.test(basename(path)))
    .map((path) => relative(process.cwd(), path))
    .toSorted()
}

/** Make the deck and account for it; nothing of a file that is no article. */
async function account(name: string, density: Density): Promise<Row[]> {
  const row: Row = { name, density, units: 0, counts: new Map(), reasons: new Set() }
  try {
    const file = await readSource(name)
    const article = await parseSource({ file, name: basename(name, '.md') })
    await copyArticleImages(article, file, { article: name, deckFolder: folder })
    const plan = planTalk(article, audience, { density, file })
    const { deck } = fitTalk(plan, values.fit === 'measured' ? await measure(plan.whole) : estimateBreaks(plan.whole))
    const text = writeDeck(deck, themeSettings(audience, deckPath))
    const { entries, lost, repeated, outOfOrder, invented } = ledger(file, text)
    row.deck = deck
    row.units = entries.length
    count(row, 'lost', lost.length)
    count(row, 'repeated', repeated.length)
    count(row, 'out-of-order', outOfOrder.length)
    count(row, 'invented', invented.length)
  } catch (error) {
    if (error instanceof Failure) {
      console.error(error.message)
      return []
    }
    count(row, 'crash')
    row.reasons.add(String(error).slice(0, 200))
  }
  return [row]
}

/** Choose breaks as the command line does: in the browser. */
async function measure(deck: Deck): Promise<Breaks> {
  const { known: recalled, unknown } = await recallBreaks(deck, audience.folders)
  if (unknown.length === 0) return recalled
  const text = writeDeck(
    { ...deck, children: unknown.map(({ apart }) => apart.slide) },
    themeSettings(audience, deckPath),
  )
  const needed = [deck.headmatter.lang, ...globSync('public/**', { cwd: folder })].join()
  if (stage && known === needed) await stage.show(text)
  else {
    await stage?.close()
    stage = await openStage(deckPath, { text })
    known = needed
  }
  return new Map([...recalled, ...(await measureSlides(stage, unknown))])
}

function count({ counts }: Row, fault: string, by = 1): void {
  if (by > 0 && faults.includes(fault)) counts.set(fault, (counts.get(fault) ?? 0) + by)
}

/** A slide, and all places where it stands: the same one comes of several densities, and of copies of a file. */
interface Shown {
  slide: Slide
  deck: Deck
  owners: { row: Row; position: Slide['position'] }[]
}

/** Slides that go together: of one language, which says how all of them are set. */
function* batches(made: Row[]): Generator<Shown[]> {
  const shown = new Map<string, Shown>()
  for (const row of made) {
    for (const slide of row.deck?.children ?? []) {
      const key = JSON.stringify([row.deck?.headmatter.lang, slide], (name, value: unknown) =>
        name === 'position' || name === 'routeAlias' ? undefined : value,
      )
      const one = shown.get(key) ?? (row.deck && { slide, deck: row.deck, owners: [] })
      if (!one) continue
      one.owners.push({ row, position: slide.position })
      shown.set(key, one)
    }
  }
  const slides = [...shown.values()]
  for (const language of new Set(slides.map(({ deck }) => deck.headmatter.lang))) {
    const own = slides.filter(({ deck }) => deck.headmatter.lang === language)
    const size = Math.ceil(own.length / Math.max(1, Math.floor(own.length / batchSize)))
    for (let from = 0; from < own.length; from += size) yield own.slice(from, from + size)
  }
}

/** Show slides as one deck in the browser; what it finds on a slide is counted wherever the slide stands. */
async function show(batch: Shown[]): Promise<Row> {
  const [first] = batch
  const rest: Row = {
    name: `${batch.length} slides from ${first?.owners[0]?.row.name}`,
    density: first?.owners[0]?.row.density ?? '',
    units: 0,
    counts: new Map(),
    reasons: new Set(),
  }
  if (!first) return rest
  for (const [at, deck] of [...new Set(batch.map(({ deck }) => deck))].entries()) renameAliases(deck, `d${at}`)
  const children = batch.map(({ slide }) => slide)
  await writeFile(deckPath, writeDeck({ ...first.deck, children }, themeSettings(audience, deckPath)))
  console.error(rest.name)
  try {
    const open = await openDeck(deckPath)
    await open.close()
    for (const [at, one] of open.figures.entries()) figures.push(...(batch[at]?.owners.map(() => one) ?? []))
    for (const { ruleId, slide, reason } of open.problems) {
      const owners = batch[(slide ?? 0) - 1]?.owners ?? [{ row: rest, position: undefined }]
      for (const { row, position } of owners) {
        count(row, ruleId)
        if (faults.includes(ruleId)) row.reasons.add(position ? `line ${position.start.line}: ${reason}` : reason)
      }
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    count(rest, 'crash')
    rest.reasons.add(error.message)
  }
  return rest
}

/** So that no two decks have the same one. */
function renameAliases(deck: Deck, prefix: string): void {
  const aliases = new Set(deck.children.flatMap(({ props }) => props.routeAlias ?? []))
  for (const slide of deck.children) {
    if (slide.props.routeAlias !== undefined) slide.props.routeAlias = `${prefix}${slide.props.routeAlias}`
    visit(slide, 'link', (link) => {
      if (aliases.has(link.url.slice(2))) link.url = `./${prefix}${link.url.slice(2)}`
    })
  }
}

/** The table, a row for each density, and what is not clean. */
function print(): void {
  const header = ['density', 'articles', 'units', 'slides', ...faults]
  const table = [header, ...[...new Set(rows.map(({ density }) => density))].map((density) => sum(density)), sum('all')]
  const widths = header.map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0)))
  for (const cells of table) console.log(cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '))
  if (figures.length > 0) console.log(fillOf(figures))
  for (const { name, density, counts, reasons } of rows) {
    if (counts.size === 0) continue
    console.log(`${name} (${density}): ${[...counts].map(([fault, times]) => `${times} ${fault}`).join(', ')}`)
    for (const reason of reasons) console.log(`  ${reason}`)
  }
}

/** How full the slides are whose layouts are made to be filled, and how many of those that go on are all but empty. */
function fillOf(figures: Figures[]): string {
  const fills = figures.flatMap(({ filled }) => filled ?? []).toSorted((a, b) => a - b)
  const continued = figures.filter(({ continues, filled }) => continues && filled !== undefined)
  const empty = continued.filter(({ filled = 1 }) => filled < 0.25)
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
  const median = percent(fills[Math.floor(fills.length / 2)] ?? 0)
  const share = percent(empty.length / Math.max(1, continued.length))
  return `filled: median ${median} of ${fills.length} slides; less than a quarter: ${share} of ${continued.length} that go on`
}

function sum(density: string): string[] {
  const summed = rows.filter((row) => density === 'all' || row.density === density)
  const total = (of: (row: Row) => number) => String(summed.reduce((sum, row) => sum + of(row), 0))
  return [
    density,
    total(({ deck }) => (deck ? 1 : 0)),
    total(({ units }) => units),
    total(({ deck }) => deck?.children.length ?? 0),
    ...faults.map((fault) => total(({ counts }) => counts.get(fault) ?? 0)),
  ]
}
