import { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { ParseOptions } from '../article/parseArticle.ts'
import { readAudience } from '../audience/readAudience.ts'
import type { Density } from '../deck/density.ts'
import type { CopyOptions, ImageSources } from '../files/copyImages.ts'
import type { ArticleSources } from '../files/readSource.ts'
import { ledger } from '../ledger/ledger.ts'
import type { Side } from '../merge/conflictMarks.ts'
import type { Problem } from '../messages/problem.ts'
import type { Output, OutputOptions, Talk } from '../outputs/index.ts'
import type { Figures } from '../render/figures.ts'
import type { TrustOptions } from '../trust/requireTrust.ts'
import { checkJobs } from './checkJobs.ts'
import { chooseOutputs } from './chooseOutputs.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { type AudienceCounts, countUnits } from './countUnits.ts'
import { openDeckFile } from './deckFile.ts'
import { inputsOf } from './inputsOf.ts'
import { type MakeDeckOptions, makeDeck } from './makeDeck.ts'
import { changedOutputs, looksUnchanged, makeFiles } from './makeFiles.ts'
import { outputPlaceOf } from './outputPlaceOf.ts'
import { parseSource } from './parseSource.ts'
import { deckFolderOf, type Job, planJobs } from './planJobs.ts'
import { type Progress, planSteps } from './planSteps.ts'
import { minuteLimitOf } from './planTalk.ts'
import { readMeta } from './readMeta.ts'
import { type GivenPath, readSources, type Source } from './readSources.ts'
import { reportConflicts } from './reportConflicts.ts'
import { reportOnce } from './reportOnce.ts'
import { reportProblem } from './reportProblem.ts'
import { requireFrontMatter } from './requireFrontMatter.ts'
import { runTogether } from './runTogether.ts'
import { type Shard, shardOf } from './shardOf.ts'
import { showDeck } from './showDeck.ts'
import type { StageOwner } from './stageOwner.ts'
import { type TalkLength, talkLength } from './talkLength.ts'
import { TalkStages } from './talkStages.ts'

/** How to find out what fits on a slide. */
export type Fit = 'measured' | 'estimated'

export interface ConvertOptions extends ArticleSources, ImageSources, OutputOptions, ParseOptions, TrustOptions {
  /** Who the talk is for: each audience gets a deck of its own. */
  audience: string | string[]
  /** Names of formats. `deck` is one; it is made in any case. */
  to: string[]
  /** Folder of the outputs. */
  out: string
  /** Folder of the decks. */
  decks: string
  /** How much is shown; default: what the article asks for, else what the audience asks for. */
  density?: Density | undefined
  /** How many minutes the talk may take; default: what the article asks for, else what the audience asks for. */
  minutes?: number | undefined
  /** How to find out what fits on a slide: `measured` in a browser, the default, or `estimated` without one. */
  fit?: Fit | undefined
  /** Path of the browser's executable; default: the first that is found. */
  browser?: string | undefined
  /**
   * Which version to keep of what both a person and the article have changed in a deck that has been edited: `ours` is
   * the person's; default: both, between marks.
   */
  settle?: Side | undefined
  /** Make only a part of the talks; all parts of a run can be put into one folder. */
  shard?: Shard | undefined
  /** Called at the start of each step with the article's path, the step's name, and how far the run is. */
  onStep?: ((path: string, step: string, progress: Progress) => void) | undefined
}

/** What was made from one article for one audience, or from a deck that was given. */
export interface Conversion {
  /** Path of the article, or of the deck that was given. */
  article: string
  audience: string
  /** Path of the deck that the outputs show. */
  deck: string
  /** How many slides the deck has. */
  slides: number
  /** How long it takes, and what stands behind it. */
  length: TalkLength
  /** How much is shown and how much is only said; only if talks are made for several audiences. */
  told?: AudienceCounts
  /** Path of each output, a file or a folder, by its format. */
  outputs: Record<string, string>
  /** Formats of the outputs that were made now; the others would be the same again, and are left as they are. */
  made: string[]
  /** What the browser measures of each slide; empty where nothing was to be shown: all files were there already. */
  figures: Figures[]
  /**
   * The files that carry the messages: the article, and the deck if a person has edited it. Each audience has its own
   * copy of the article's file.
   */
  files: VFile[]
}

/**
 * Make decks of articles, and files of decks: Source -> Article -> TalkPlan -> FittedTalk -> DeckFile -> OpenDeck ->
 * files. Each article is read and parsed once for all audiences. Before anything is written, all articles are parsed,
 * all places are checked, and a browser is found. A file that is there and would be made of the same is left as it is.
 *
 * @throws {Failure} when a source cannot be read, two would go to one place, something else stands there, something
 *   outside the article is missing, or code would run that the user has not trusted
 */
export async function convert(paths: readonly GivenPath[], options: ConvertOptions): Promise<Conversion[]> {
  await using stages = new TalkStages(options.browser)
  // Awaited here, since the browser is closed on return.
  return await convertOn(stages, paths, options)
}

/** How a run differs from one that `convert` makes once: it is one of many. */
export interface RunOptions extends ConvertOptions {
  /** Called with each file beside an article that its talk shows, or would show if it were there. */
  onFile?: ((article: string, path: string) => void) | undefined
  /** Refuse front matter that cannot be read: the talk was made before, and would lose its settings. */
  isAgain?: boolean | undefined
}

/** Convert with a browser and stages that the caller owns. */
export async function convertOn(
  stages: TalkStages,
  paths: readonly GivenPath[],
  options: RunOptions,
): Promise<Conversion[]> {
  const isMeasured = ({ source }: Job) => !source.isDeck && options.fit !== 'estimated'
  const audiences = await Promise.all([options.audience].flat().map(readAudience))
  const outputs = chooseOutputs(options.to, options.slides)
  const given = await readSources(paths, options)
  const all = planJobs(given, audiences, options.decks)
  const sources = options.shard ? shardOf(given, options.shard) : given
  const jobs = all.filter(({ source }) => sources.includes(source))
  await checkJobs(jobs, outputs, { ...options, isMeasured })
  if (!(await looksUnchanged(jobs, outputs, options))) stages.browser.start()
  const articles = new Map<Source, Article>()
  for (const source of sources) if (!source.isDeck) articles.set(source, await parseSource(source, options))
  if (options.isAgain) for (const { file } of sources) requireFrontMatter(file)

  const copying = (source: Source): CopyOptions => ({
    ...options,
    onFile: (path) => options.onFile?.(source.file.path, path),
    article: source.file.path,
    deckFolder: deckFolderOf(source, options.decks),
    inside: source.file.data.original?.files,
  })
  for (const [source, article] of articles) await copyArticleImages(article, source.file, copying(source))

  const progressOf = planSteps(jobs, outputs, isMeasured)
  return runTogether(jobs, async (job) => {
    const { source, deckPath } = job
    const onStep = (step: string) => options.onStep?.(source.file.path, step, progressOf(job, step))
    const more = { copying: copying(source), outputs, isMeasured: isMeasured(job), onStep }
    const stage = await stages.take(deckPath)
    try {
      const conversion = await makeTalk(job, articles.get(source), stage, { ...options, ...more })
      await stages.giveBack(deckPath, stage)
      return conversion
    } catch (error) {
      await stage[Symbol.asyncDispose]()
      throw error
    }
  })
}

/** The options of a run, for one of its talks. */
interface TalkOptions extends Omit<ConvertOptions, 'onStep'>, MakeDeckOptions {
  outputs: Output[]
}

/** Make the talk of a parsed article for one audience, or take the deck that was given, and make its files. */
async function makeTalk(
  job: Job,
  article: Article | undefined,
  stage: StageOwner,
  options: TalkOptions,
): Promise<Conversion> {
  const { source, audience, deckPath } = job
  const { outputs, trust, slides, onStep } = options
  onStep('deck')
  const file = article ? withMessagesOf(source.file) : source.file
  const deckFile = article ? await makeDeck(article, job, file, stage, options) : openDeckFile(file)
  if (!article) reportConflicts(file)
  const { read, generated } = deckFile
  const isCompared = article && [options.audience].flat().length > 1
  const conversion: Conversion = {
    article: file.path,
    audience: audience.name,
    deck: deckPath,
    slides: read.slides.length,
    length: talkLength(deckFile, audience.wordsPerMinute, article && minuteLimitOf(article, audience, options)),
    ...(isCompared ? { told: countUnits(ledger(file, String(deckFile.file)), deckFile, audience.wordsPerMinute) } : {}),
    outputs: Object.fromEntries(outputs.map((output) => [output.name, outputPlaceOf(output, job, options).path])),
    made: [],
    figures: [],
    files: [file],
  }
  if (outputs.length === 0) return conversion
  const inputs = await inputsOf(deckFile, job, options)
  const changed = await changedOutputs(job, outputs, options, inputs)
  if (changed.length === 0) return conversion

  const open = await showDeck(deckFile, stage, { trust, slides }, onStep)
  let hasProblem = false
  const reportThese = reportOnce((problem) =>
    reportProblem(problem, generated ? { file, deck: generated } : { file: deckFile.file, read }),
  )
  const onProblems = (problems: Problem[]) => {
    hasProblem ||= problems.length > 0
    reportThese(problems)
  }
  onProblems(open.problems)
  const talk: Talk = {
    open,
    meta: readMeta(read),
    deckPath,
    text: String(deckFile.file),
    read: { ...read, slides: open.numbers.flatMap((number) => read.slides[number - 1] ?? []) },
    source: article && { file, article },
    wordsPerMinute: audience.wordsPerMinute,
    minutes: article ? minuteLimitOf(article, audience, options) : (options.minutes ?? audience.minutes),
    options,
    onProblems,
  }
  // Problems are reported at each run, so an output that has one is made again.
  const inputsNow = (output: Output) => (hasProblem ? undefined : inputs?.(output))
  await makeFiles(talk, job, changed, options, inputsNow, onStep)
  const files = [...new Set([file, ...(deckFile.file.messages.length > 0 ? [deckFile.file] : [])])]
  return { ...conversion, made: changed.map(({ name }) => name), figures: open.figures, files }
}

/** Copy a file with its messages, so that each talk adds messages to its own copy. */
function withMessagesOf({ path, value, data, messages }: VFile): VFile {
  const file = new VFile({ path, value, data })
  file.messages.push(...messages)
  return file
}
