#!/usr/bin/env node
import type { VFile } from 'vfile'
import type { Density } from '../deck/density.ts'
import { Failure } from '../failure.ts'
import type { OutputOptions } from '../outputs/options.ts'
import type { Conversion, ConvertOptions, Fit } from '../pipeline/convert.ts'
import type { NewThemeOptions } from '../pipeline/newTheme.ts'

interface Flags extends OutputOptions {
  audience: string[]
  density?: Density
  to: string[]
  out: string
  decks: string
  browser?: string
  fit: Fit
  allowOutside?: true
  fetchImages?: true
  trust?: true
  json?: true
  verbose?: true
}

interface CheckFlags extends Flags {
  report: string
}

/** Everything else is imported after this look at Node: an old one fails in the imports, with a stack and no remedy. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 12)) process.exitCode = await main(process.argv)
else {
  console.error(`deckwright needs Node 22.12 or newer, this is ${process.version}: install a newer one from nodejs.org`)
  process.exitCode = 2
}

/** Run the command line; returns the exit code. */
async function main(argv: string[]): Promise<number> {
  const { Command, CommanderError, InvalidArgumentError, Option } = await import('commander')
  const { handoutKinds, outputs, papers } = await import('../outputs/index.ts')
  const { listAudiences } = await import('../audience/listAudiences.ts')
  const { densities } = await import('../article/frontMatter/settings.ts')
  let exitCode = 0

  const formats = ['deck', ...outputs.map((output) => output.name)].join(', ')
  const list = (value: string) => value.split(',').map((name) => name.trim())
  const scale = (value: string) => {
    const number = Number(value)
    if (number >= 0.1 && number <= 8) return number
    throw new InvalidArgumentError('Expected a number from 0.1 to 8.')
  }
  const trust = new Option('--trust', 'run the code of the theme, or of the deck, from now on until it changes')
  const shared = [
    new Option('--audience <names>', `whom the talk is for, with commas between: ${listAudiences().join(', ')}`)
      .argParser(list)
      .default(['engineers'], 'engineers'),
    new Option('--density <name>', 'how much is shown; the rest is said').choices(densities),
    new Option('--decks <folder>', 'folder of the decks').default('slides'),
    new Option('--fit <how>', 'how slides are made to fit').choices(['measured', 'estimated']).default('measured'),
    new Option('--paper <size>', 'of handouts').choices(papers).default('A4'),
    new Option('--handout <kind>', 'what a handout holds: notes, so many slides a page, or the article')
      .choices(handoutKinds)
      .default('notes'),
    new Option('--steps', 'of a PDF: a page for each step of slides that are revealed step by step'),
    new Option('--scale <factor>', 'of pictures (png): pixels for each of a slide').argParser(scale).default(2),
    new Option('--allow-outside', "take images from outside the article's folder too"),
    new Option('--fetch-images', 'fetch images from other hosts, once, into the folder of the deck'),
    trust,
    new Option('--verbose', 'show where an error comes from'),
  ]
  const program = new Command('deckwright')
    .description('Turn an article into a talk: an editable Slidev deck, a PDF and more.')
    .version(await ownVersion())
    .argument('<article...>', 'Markdown files; a deck is taken as it stands')
    .addOption(
      new Option('--to <formats>', `what to make, with commas between: ${formats}`)
        .argParser(list)
        .default(['deck', 'pdf'], 'deck,pdf'),
    )
    .option('--out <folder>', 'folder of all outputs but the deck', 'dist')
    .option('--browser <path>', 'executable of Chrome, Edge or Chromium')
    .option('--json', 'print one JSON object about what was made')
    .action(async (paths: string[], flags: Flags) => {
      exitCode = await makeTalks(paths, flags)
    })
  program
    .command('present')
    .description('Make the deck and open its presenter in the browser, on this machine only.')
    .argument('<article>', 'a Markdown file or a deck')
    .action(async (path: string, _: unknown, command: { optsWithGlobals(): Flags }) => {
      exitCode = await presentTalk(path, command.optsWithGlobals())
    })
  program
    .command('check')
    .description('Account for every sentence, item, cell, code line, image and link of an article in its deck.')
    .argument('<article>', 'a Markdown file')
    .argument('[deck]', 'a deck of it, as edited; default: the one that would be made')
    .addOption(new Option('--report <kind>', 'how to tell it').choices(['text', 'json', 'sarif']).default('text'))
    .action(async (path: string, deck: string | undefined, _: unknown, command: { optsWithGlobals(): CheckFlags }) => {
      exitCode = await checkArticle(path, deck, command.optsWithGlobals())
    })
  const theme = program.command('theme').description('Look after the themes: an audience is one.')
  theme.command('list').description('List the audiences, the own ones first.').action(listThemes)
  theme
    .command('new')
    .description('Make a theme of your own in themes/, as a copy of another one.')
    .argument('<name>', 'what to call it')
    .option('--from <name>', 'the theme to begin with', 'engineers')
    .addOption(
      new Option('--scheme <name>', 'on what ground; default: that of the other one').choices(['dark', 'light']),
    )
    .addOption(trust)
    .action(async (name: string, _: unknown, command: { optsWithGlobals(): { from: string } & NewThemeOptions }) => {
      const { newTheme } = await import('../pipeline/newTheme.ts')
      const { from, ...options } = command.optsWithGlobals()
      console.log(await newTheme(name, from, options))
    })
  theme
    .command('preview')
    .description('Show a theme by an article that needs every layout; with --to, as files.')
    .argument('<name>', 'an audience')
    .action(async (name: string, _: unknown, command: { optsWithGlobals(): Flags }) => {
      exitCode = await previewTheme(name, command.optsWithGlobals(), program.getOptionValueSource('to') === 'cli')
    })
  for (const command of [program, ...program.commands, ...theme.commands]) command.exitOverride()
  for (const command of [program, ...program.commands.filter((command) => command !== theme)]) {
    for (const option of shared) command.addOption(option)
  }

  try {
    await program.parseAsync(argv)
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const told = toldOf(error)
    if (told === undefined) throw error
    console.error(`deckwright: ${told}`)
    if (argv.includes('--verbose')) console.error(error)
    return 2
  }
}

/** What a user is told in one line, where it is nothing that should not happen. */
function toldOf(error: unknown): string | undefined {
  if (error instanceof Failure) return error.message
  if (error instanceof RangeError && error.message.includes('call stack'))
    return 'Something is nested too deeply to be read: look for quotes, lists, tags or brackets that are opened and never closed'
  if (error instanceof Error && /browser has been closed|Target crashed/.test(error.message))
    return 'The browser was ended while it was at work: try again, with less running beside it'
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'))
    return 'The disk is full: make room, and try again'
  return undefined
}

async function makeTalks(paths: string[], { json, ...flags }: Flags): Promise<number> {
  const { convert } = await import('../pipeline/convert.ts')
  const bar = await progressBar(paths.length * (flags.to.some((name) => name !== 'deck') ? 7 : 2))
  const options: ConvertOptions = { ...flags, onStep: (path, step) => bar?.increment({ path, step }) }
  const conversions = await convert(paths, options).finally(() => bar?.stop())
  const files = conversions.flatMap((conversion) => conversion.files)
  if (json) console.log(JSON.stringify({ articles: conversions.map(toJson) }, undefined, 2))
  else {
    for (const { deck, outputs } of conversions) for (const path of [deck, ...Object.values(outputs)]) console.log(path)
    for (const path of paths) printDifferences(conversions.filter(({ article }) => article === path))
    await printMessages(files)
  }
  return hasErrors(files) ? 1 : 0
}

async function presentTalk(path: string, flags: Flags): Promise<number> {
  const { convert } = await import('../pipeline/convert.ts')
  const { present } = await import('../render/server/present.ts')
  const { requireTrustInDeck } = await import('../trust/requireTrust.ts')
  const { readSource } = await import('../files/readSource.ts')
  const conversions = await convert([path], { ...flags, audience: onlyOne(flags), to: ['deck'] })
  await printMessages(conversions.flatMap((conversion) => conversion.files))
  const [conversion] = conversions
  if (!conversion) return 2
  const inert = !(await requireTrustInDeck(conversion.deck, String(await readSource(conversion.deck)), flags))
  const { url, close } = await present(conversion.deck, { inert, open: process.stdout.isTTY === true })
  console.log(`${url}\nCtrl-C ends it.`)
  await new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done)
  })
  await close()
  return 0
}

async function checkArticle(path: string, deck: string | undefined, { report, ...flags }: CheckFlags): Promise<number> {
  const { check } = await import('../pipeline/check.ts')
  const { file, ledger } = await check(path, { ...flags, audience: onlyOne(flags), deck })
  const { entries, lost, repeated, outOfOrder, invented } = ledger
  if (report === 'json') console.log(JSON.stringify(ledger, undefined, 2))
  else if (report === 'sarif') {
    const { toSarif } = await import('../messages/toSarif.ts')
    console.log(JSON.stringify(toSarif([file]), undefined, 2))
  } else {
    await printMessages([file])
    const left = entries.filter(({ where }) => 'rule' in where).length
    const faults = `${lost.length} lost, ${repeated.length} repeated, ${outOfOrder.length} out of order, ${invented.length} invented`
    console.log(`${path}: ${entries.length} units, ${left} left out by a rule; ${faults}`)
  }
  return hasErrors([file]) ? 1 : 0
}

async function listThemes(): Promise<void> {
  const { listAudiences } = await import('../audience/listAudiences.ts')
  const { readAudience } = await import('../audience/readAudience.ts')
  const all = await Promise.all(listAudiences().map(readAudience))
  const width = Math.max(...all.map(({ name }) => name.length))
  for (const { name, description } of all) console.log(`${name.padEnd(width)}  ${description}`)
}

async function previewTheme(name: string, flags: Flags, asFiles: boolean): Promise<number> {
  const { previewPath } = await import('../audience/shippedThemes.ts')
  const asked = { ...flags, audience: [name] }
  return asFiles ? makeTalks([previewPath], asked) : presentTalk(previewPath, asked)
}

/** A deck that is presented or checked is one. */
function onlyOne({ audience: [name = '', ...others] }: Flags): string {
  if (others.length === 0) return name
  throw new Failure(`Cannot use \`--audience ${[name, ...others].join(',')}\` here, expected one audience`)
}

/** What the audiences of one article get of it, side by side. */
function printDifferences(conversions: Conversion[]): void {
  const rows = conversions.flatMap(({ audience, slides, told }) =>
    told
      ? [[audience, `${slides}`, `${told.minutes ?? '?'}`, ...[told.shown, told.said, told.appendix].map(counted)]]
      : [],
  )
  if (rows.length < 2) return
  const heads = ['', 'slides', 'minutes', 'shown', 'only said', 'in the appendix']
  const table = [heads, ...rows].map((row) =>
    rows.every((one) => one.at(-1) === counted({})) ? row.slice(0, -1) : row,
  )
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? []
  for (const row of table)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

function counted(counts: Partial<Record<string, number>>): string {
  const texts = Object.entries(counts).map(
    ([kind, count]) => `${count} ${kind}${count === 1 || kind === 'code' ? '' : 's'}`,
  )
  return texts.join(', ') || '-'
}

async function printMessages(files: VFile[]): Promise<void> {
  const { reporter } = await import('vfile-reporter')
  const text = reporter(files, { quiet: true })
  if (text) console.error(text)
}

function hasErrors(files: VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true))
}

/** A bar on a terminal, nothing in a pipe. */
async function progressBar(steps: number) {
  if (!process.stderr.isTTY) return undefined
  const { Presets, SingleBar } = await import('cli-progress')
  const options = {
    format: '{bar} {path} · {step}',
    stream: process.stderr,
    barsize: 24,
    clearOnComplete: true,
    stopOnComplete: false,
  }
  const bar = new SingleBar(options, Presets.rect)
  bar.start(steps, 0, { path: '', step: '' })
  return bar
}

function toJson({ files, ...conversion }: Conversion) {
  const messages = files.flatMap((file) =>
    file.messages.map(({ ruleId, fatal, line, column, reason }) => ({
      ruleId: ruleId ?? null,
      severity: fatal === true ? 'error' : fatal === null ? 'info' : 'warning',
      line: line ?? null,
      column: column ?? null,
      reason,
    })),
  )
  return { ...conversion, messages }
}

async function ownVersion(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  const { join } = await import('node:path')
  const { packageRoot } = await import('../packageRoot.ts')
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
