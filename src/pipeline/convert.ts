import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import { lookOf } from '../audience/lookOf.ts'
import { readAudience } from '../audience/readAudience.ts'
import type { Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { Failure } from '../failure.ts'
import type { ImageSources } from '../files/copyImages.ts'
import { checkDeck, saveDeck } from '../files/saveDeck.ts'
import { checkOutput, type Place, saveOutput } from '../files/saveOutput.ts'
import type { Breaks } from '../fit/fitDeck.ts'
import { ledger } from '../ledger/ledger.ts'
import { report } from '../messages/report.ts'
import { type Meta, type Output, type OutputOptions, outputs, type Talk } from '../outputs/index.ts'
import { packageRoot } from '../packageRoot.ts'
import type { Figures } from '../render/figures.ts'
import type { Stage } from '../render/stage.ts'
import { type ReadDeck, readDeck } from '../slidev/readDeck.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import { requireTrust, requireTrustInDeck, type TrustOptions } from '../trust/requireTrust.ts'
import { type Told, whatIsTold } from './countUnits.ts'
import { generateDeck } from './generateDeck.ts'
import { onceEach } from './onceEach.ts'
import { type Job, readJobs } from './readJobs.ts'
import { reportProblem } from './reportProblem.ts'

/** How it is found out what fits on a slide. */
export type Fit = 'measured' | 'estimated'

/** What to make, of what, and where to. */
export interface ConvertOptions extends ImageSources, OutputOptions, TrustOptions {
  /** Whom the talk is for: each gets a deck of its own. */
  audience: string | string[]
  /** Names of formats; `deck` is one, and made for any other. */
  to: string[]
  /** Folder of the outputs. */
  out: string
  /** Folder of the decks. */
  decks: string
  /** How much is shown; default: what the article asks for, else what the audience is used to. */
  density?: Density | undefined
  /** How slides are made to fit: `measured` in a browser, the default, or `estimated` without one. */
  fit?: Fit | undefined
  /** The browser's executable; default: the first that is found. */
  browser?: string | undefined
  /** Called at the start of each step with the article's path and the step's name. */
  onStep?: ((path: string, step: string) => void) | undefined
}

/** What became of one article, or of one deck that was given in its place. */
export interface Conversion {
  /** Path of what was given. */
  article: string
  audience: string
  /** Path of the deck that the outputs show. */
  deck: string
  /** How many slides the deck has. */
  slides: number
  /** What is shown and what is said, where it is made for several audiences. */
  told?: Told
  /** Path of each output, a file or a folder, by its format. */
  outputs: Record<string, string>
  /** Each slide in numbers, as the browser shows it; none where nothing but the deck was made. */
  figures: Figures[]
  /** The files that messages are about: the article, and the deck where a person works on it. */
  files: VFile[]
}

/**
 * Make decks of articles, and files of decks. All sources are read, all places looked at and a browser found before
 * anything is written.
 *
 * @throws Failure when a source cannot be read, two would go to one place, something else stands there, something is
 * missing outside the article, or code would run that the user has not trusted
 */
export async function convert(paths: string[], options: ConvertOptions): Promise<Conversion[]> {
  const audiences = await Promise.all([options.audience].flat().map(readAudience))
  const formats = chooseOutputs(options.to)
  const jobs = await readJobs(paths, audiences, options.decks)
  for (const job of jobs) await checkPlaces(job, formats, options)
  if (formats.length > 0) {
    ;(await import('../render/server/mirrorPath.ts')).assertReadable(packageRoot)
    await (await import('../render/browser/findBrowser.ts')).findBrowser(options.browser)
  }
  for (const job of jobs) if (formats.length > 0 || isMeasured(job, options)) await requireTrustFor(job, options)
  const conversions: Conversion[] = []
  for (const job of jobs) {
    await using shown = nothingShown()
    const made = await makeDeck(job, options, shown)
    conversions.push(formats.length > 0 ? await makeOutputs(made, formats, options, shown) : made.made)
  }
  return conversions
}

/** See whether all that is asked for may be written where it goes. */
async function checkPlaces(job: Job, formats: Output[], { out }: ConvertOptions): Promise<void> {
  if (!job.isDeck) await checkDeck(job.deckPath, job.file.path)
  for (const output of formats) await checkOutput(placeOf(output, job, out))
}

function placeOf(output: Output, { name, audience, deckPath, article }: Job, out: string): Place {
  const path = join(out, name, nameOf(output, audience.name))
  return { path, isFolder: !('extension' in output), deck: deckPath, article }
}

function chooseOutputs(names: string[]): Output[] {
  const known = ['deck', ...outputs.map((output) => output.name)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Failure(`Cannot make \`${unknown}\`, expected one of: ${known.join(', ')}`)
  return outputs.filter((output) => names.includes(output.name))
}

function isMeasured({ isDeck }: Job, { fit }: ConvertOptions): boolean {
  return !isDeck && fit !== 'estimated'
}

async function requireTrustFor({ file, audience, deckPath, isDeck }: Job, options: ConvertOptions): Promise<void> {
  if (isDeck) await requireTrustInDeck(deckPath, String(file), options)
  else await requireTrust(deckPath, { ...lookOf(audience, deckPath) }, options)
}

/** A deck that stands on disk, and the tree it was written from, unless a person wrote it. */
interface MadeDeck {
  job: Job
  made: Conversion
  read: ReadDeck
  text: string
  deck: Deck | undefined
  article: Article | undefined
}

/** The stage on which a job's slides are shown, once there is one. It closes with the job, however that ends. */
interface Shown extends AsyncDisposable {
  stage?: Stage
}

function nothingShown(): Shown {
  const shown: Shown = {
    async [Symbol.asyncDispose]() {
      await shown.stage?.close()
    },
  }
  return shown
}

async function makeDeck(job: Job, options: ConvertOptions, shown: Shown): Promise<MadeDeck> {
  const { file, deckPath } = job
  options.onStep?.(file.path, 'deck')
  const breaks = isMeasured(job, options) ? (deck: Deck) => measure(deck, job, options, shown) : undefined
  const generated = job.isDeck ? undefined : await generateDeck(file, { ...options, ...job, breaks })
  const saved = generated ? await saveDeck(deckPath, generated.text, file.path) : undefined
  if (saved?.reason) report(file, { ruleId: 'deck-edited', place: 1, reason: saved.reason })
  const ours = generated && !saved?.edited ? generated : undefined
  const text = ours?.text ?? (await readFile(deckPath, 'utf8'))
  const read = readDeck(text, deckPath)
  const told =
    [options.audience].flat().length > 1 && !job.isDeck
      ? whatIsTold(ledger(file, text), generated?.deck, job.audience.wordsPerMinute)
      : undefined
  const facts = { article: file.path, audience: job.audience.name, deck: deckPath, slides: read.slides.length }
  return {
    job,
    read,
    text,
    deck: ours?.deck,
    article: generated?.article,
    made: { ...facts, ...(told ? { told } : {}), outputs: {}, figures: [], files: [file] },
  }
}

async function measure(
  deck: Deck,
  { file, deckPath, audience }: Job,
  { browser, onStep }: ConvertOptions,
  shown: Shown,
): Promise<Breaks> {
  const { measuredBreaks } = await import('../render/measuredBreaks.ts')
  return measuredBreaks(deck, audience.folders, async (galley) => {
    onStep?.(file.path, 'measuring')
    const { openStage } = await import('../render/stage.ts')
    const text = writeDeck(galley, lookOf(audience, deckPath))
    shown.stage = await openStage(deckPath, { browser, text })
    return shown.stage
  })
}

/** One server, one browser and one page show the deck, and every format is made of that page. */
async function makeOutputs(
  { job, made, read, text, deck, article }: MadeDeck,
  formats: Output[],
  { browser, out, onStep, trust, ...options }: ConvertOptions,
  shown: Shown,
): Promise<Conversion> {
  const step = (name: string) => onStep?.(job.file.path, name)
  const { lookAtDeck } = await import('../render/openDeck.ts')
  if (deck) await shown.stage?.show(text)
  else {
    // A person's deck is looked at before anything of it runs, in a server that has shown nothing else.
    await shown.stage?.close()
    delete shown.stage
  }
  if (!shown.stage) {
    step('starting')
    const { openStage } = await import('../render/stage.ts')
    // What was generated does nothing but show words.
    const inert = !deck && !(await requireTrustInDeck(job.deckPath, text, { trust }))
    shown.stage = await openStage(job.deckPath, { browser, inert })
  }
  const open = await lookAtDeck(shown.stage, step)
  const deckFile = job.isDeck ? job.file : new VFile({ path: job.deckPath, value: text })
  const onProblems = onceEach((problem) =>
    reportProblem(problem, deck ? { file: job.file, deck } : { file: deckFile, read }),
  )
  onProblems(open.problems)
  const source = article && { file: job.file, article }
  const { wordsPerMinute } = job.audience
  const talk: Talk = {
    open,
    meta: metaOf(read),
    deckPath: job.deckPath,
    text,
    read,
    source,
    wordsPerMinute,
    options,
    onProblems,
  }
  const paths: Record<string, string> = {}
  for (const output of formats) {
    step(output.name)
    const place = placeOf(output, job, out)
    await saveOutput(place, await output.make(talk))
    paths[output.name] = place.path
  }
  const files = deckFile.messages.length > 0 && !job.isDeck ? [job.file, deckFile] : [job.file]
  return { ...made, outputs: paths, figures: open.figures, files }
}

/**
 * `engineers.pdf`, but `engineers-sheet.png`: only a format that is a kind of document goes by the audience alone. A
 * folder is `engineers-site`.
 */
function nameOf(output: Output, audience: string): string {
  if (!('extension' in output)) return `${audience}-${output.name}`
  const { name, extension } = output
  return name === extension ? `${audience}.${extension}` : `${audience}-${name}.${extension}`
}

/** What a file says about itself, read from the deck, which a person may have edited. */
function metaOf({ headmatter, title }: ReadDeck): Meta {
  const text = (key: string) => (typeof headmatter[key] === 'string' ? headmatter[key] : undefined)
  const date = text('date')
  return {
    title,
    author: text('author'),
    keywords: text('keywords')?.split(', '),
    lang: text('lang') ?? 'en',
    date: date ? new Date(`${date}T00:00:00Z`) : undefined,
  }
}
