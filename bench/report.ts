/**
 * What becomes of articles that nobody wrote for us. Each is made into a deck for each audience, or at each density that is
 * asked for; the ledger accounts for it, and it is measured as a talk. Then the slides of all are put together, hundreds at a
 * time, and looked at in Slidev and the browser: those that are the same once, for all decks that they stand in. Prints the
 * talks in numbers, and the faults of each audience and of each article that has any. With `--decks` it only measures decks
 * that stand in a folder, which another commit may have made. Exit 1 when an article crashes or loses something, a slide
 * fails, or the page asks for another host.
 */
import { globSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { visit } from 'unist-util-visit'
import { densities } from '../src/article/frontMatter/settings.ts'
import type { Audience } from '../src/audience/audience.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import type { Deck, Slide } from '../src/deck/deck.ts'
import type { Density } from '../src/deck/density.ts'
import { Failure } from '../src/failure.ts'
import { readSource } from '../src/files/readSource.ts'
import type { Breaks } from '../src/fit/applyBreaks.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import { ledger } from '../src/ledger/ledger.ts'
import { copyArticleImages } from '../src/pipeline/copyArticleImages.ts'
import { fitTalk } from '../src/pipeline/fitTalk.ts'
import { parseSource } from '../src/pipeline/parseSource.ts'
import { planTalk } from '../src/pipeline/planTalk.ts'
import type { Figures } from '../src/render/figures.ts'
import { findFlaws } from '../src/render/flaws/findFlaws.ts'
import { measureSlides, recallBreaks } from '../src/render/measuredBreaks.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { openStage, type Stage } from '../src/render/stage.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'
import { measureTalk } from './talk/measureTalk.ts'
import { type MeasuredDeck, talkTable } from './talk/talkTable.ts'

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

/** How decks are made: for an audience, at its own density or another one. */
interface Kind {
  name: string
  audience: Audience
  density: Density | undefined
}

/** An article made into one kind of deck, or, for what no single article answers for, decks put together. */
interface Row {
  name: string
  kind: string
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
    density: { type: 'string' },
    render: { type: 'boolean', default: true },
    audience: { type: 'string' },
    fit: { type: 'string', default: 'estimated' },
    decks: { type: 'string' },
    list: { type: 'string', default: '' },
  },
})
/** Where the decks stand and their images. */
const folder = await mkdtemp(join(tmpdir(), 'deckwright-report-'))
const deckPath = join(folder, 'deck.md')
const names = (values.audience ?? (values.density ? 'engineers' : 'engineers,executives,students')).split(',')
const audiences = await Promise.all(names.map(readAudience))
/** Slides that one page shows, if there are so many. */
const batchSize = 500

/** Where slides are measured, and what it knows since it was opened: the audience, the language, and which images there are. */
let stage: Stage | undefined
let known = ''

const rows: Row[] = []
const talks: MeasuredDeck[] = []
/** Of all slides that were shown. */
const figures: Figures[] = []
/** How often each flaw of design is found, by the kind of deck. */
const flaws = new Map<string, Map<string, number>>()
try {
  if (values.decks === undefined) await makeDecks()
  else for (const audience of audiences) readDecks(values.decks, audience)
} finally {
  await stage?.close()
  await rm(folder, { recursive: true, force: true })
}
if (values.decks === undefined) print()
printTalks()
if (rows.some(({ counts }) => fatal.some((fault) => counts.has(fault)))) process.exitCode = 1

async function makeDecks(): Promise<void> {
  const paths = positionals.length > 0 ? positionals.flatMap(articlesIn) : [...articlesIn('content'), ...readmes()]
  for (const kind of kinds()) {
    for (const path of paths) rows.push(...(await account(path, kind)))
    console.error(`${kind.name}: ${paths.length} articles made and accounted for`)
    if (!values.render) continue
    await stage?.close()
    stage = undefined
    for (const batch of [...batches(rows.filter((row) => row.kind === kind.name))]) rows.push(await show(batch, kind))
  }
}

function kinds(): Kind[] {
  const asked = values.density?.split(',')
  return audiences.flatMap((audience): Kind[] => {
    if (!asked) return [{ name: audience.name, audience, density: undefined }]
    const chosen = densities.filter((density) => asked.includes(density))
    return chosen.map((density) => ({ name: `${audience.name} ${density}`, audience, density }))
  })
}

/** Measure the decks of an audience that stand in a folder, at any depth. */
function readDecks(decks: string, audience: Audience): void {
  for (const path of globSync(join(decks, `**/${audience.name}.md`)).toSorted())
    measureAs(relative(decks, path), { name: audience.name, audience, density: undefined }, readFileSync(path, 'utf8'))
}

function measureAs(name: string, { name: kind, audience }: Kind, text: string): void {
  talks.push({ name, audience: kind, budget: audience.minutes, ...measureTalk(text, audience.wordsPerMinute) })
}

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
async function account(name: string, kind: Kind): Promise<Row[]> {
  const { audience, density } = kind
  const row: Row = { name, kind: kind.name, units: 0, counts: new Map(), reasons: new Set() }
  try {
    const file = await readSource(name)
    const article = await parseSource({ file, name: basename(name, '.md') })
    await copyArticleImages(article, file, { article: name, deckFolder: folder })
    const plan = planTalk(article, audience, { density, file })
    const { deck } = fitTalk(
      plan,
      values.fit === 'measured' ? await measure(plan.whole, audience) : estimateBreaks(plan.whole),
    )
    const text = writeDeck(deck, themeSettings(audience, deckPath))
    const { entries, lost, repeated, outOfOrder, invented } = ledger(file, text)
    measureAs(name, kind, text)
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
async function measure(deck: Deck, audience: Audience): Promise<Breaks> {
  const { known: recalled, unknown } = await recallBreaks(deck, audience.folders)
  if (unknown.length === 0) return recalled
  const text = writeDeck(
    { ...deck, children: unknown.map(({ breakable }) => breakable.slide) },
    themeSettings(audience, deckPath),
  )
  const needed = [audience.name, deck.headmatter.lang, ...globSync('public/**', { cwd: folder })].join()
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

/** A slide, and all places where it stands: the same one comes of copies of a file. */
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
async function show(batch: Shown[], { name: kind, audience }: Kind): Promise<Row> {
  const [first] = batch
  const rest: Row = {
    name: `${batch.length} slides from ${first?.owners[0]?.row.name}`,
    kind,
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
    const found = flaws.get(kind) ?? new Map<string, number>()
    flaws.set(kind, found)
    for (const { ruleId, slide } of findFlaws(open.painted))
      found.set(ruleId, (found.get(ruleId) ?? 0) + (batch[slide - 1]?.owners.length ?? 0))
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

/** The table, a row for each kind of deck, and what is not clean. Faults that nothing has are left out. */
function print(): void {
  const found = faults.filter((fault) => fatal.includes(fault) || rows.some(({ counts }) => counts.has(fault)))
  const header = ['decks for', 'articles', 'units', 'slides', ...found]
  printTable([header, ...[...new Set(rows.map(({ kind }) => kind))].map((kind) => sum(kind, found))])
  if (figures.length > 0) console.log(fillOf(figures))
  for (const [kind, found] of flaws)
    console.log(`flaws of design (${kind}): ${[...found].map(([flaw, times]) => `${times} ${flaw}`).join(', ')}`)
  for (const { name, kind, counts, reasons } of rows) {
    if (counts.size === 0) continue
    console.log(`${name} (${kind}): ${[...counts].map(([fault, times]) => `${times} ${fault}`).join(', ')}`)
    for (const reason of reasons) console.log(`  ${reason}`)
  }
}

/** The talks in numbers, and each finding of the measures that `--list` names. */
function printTalks(): void {
  console.log()
  printTable(talkTable(talks))
  const listed = values.list.split(',')
  for (const { name, audience, findings } of talks)
    for (const { measure, slide, text } of findings)
      if (listed.includes(measure)) console.log(`${measure}\t${name}\t${audience}\t${slide}\t${text}`)
}

function printTable(table: string[][]): void {
  const widths = table[0]?.map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0))) ?? []
  for (const [first = '', ...cells] of table)
    console.log(
      [first.padEnd(widths[0] ?? 0), ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0))].join('  '),
    )
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

function sum(kind: string, found: string[]): string[] {
  const summed = rows.filter((row) => row.kind === kind)
  const total = (of: (row: Row) => number) => String(summed.reduce((sum, row) => sum + of(row), 0))
  return [
    kind,
    total(({ deck }) => (deck ? 1 : 0)),
    total(({ units }) => units),
    total(({ deck }) => deck?.children.length ?? 0),
    ...found.map((fault) => total(({ counts }) => counts.get(fault) ?? 0)),
  ]
}
