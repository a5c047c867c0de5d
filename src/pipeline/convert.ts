import { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { ParseOptions } from '../article/parseArticle.ts'
import { readAudience } from '../audience/readAudience.ts'
import type { Density } from '../deck/density.ts'
import type { CopyOptions, ImageSources } from '../files/copyImages.ts'
import type { ReadOptions } from '../files/readSource.ts'
import type { Side } from '../merge/conflictMarks.ts'
import type { Problem } from '../messages/problem.ts'
import type { Output, OutputOptions, Talk } from '../outputs/index.ts'
import type { Figures } from '../render/figures.ts'
import { isShown, shownNumbers } from '../slidev/isShown.ts'
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

export interface ConvertOptions extends ReadOptions, ImageSources, OutputOptions, ParseOptions, TrustOptions {
  /** Names of audiences. A deck is made for each of them. */
  audience: string | string[]
  /** Names of formats to make, such as `pdf`. `deck` is also valid; a deck is made in any case. */
  to: string[]
  /** Folder of the outputs. */
  out: string
  /** Folder of the decks. */
  decks: string
  /** How much of the text is shown; default: the article's setting, else the audience's. */
  density?: Density | undefined
  /** How many minutes the talk may take; default: the article's setting, else the audience's. */
  minutes?: number | undefined
  /** How to find out what fits on a slide: `measured` in a browser, the default, or `estimated` without one. */
  fit?: Fit | undefined
  /** Path of the browser's executable; default: the first that is found. */
  browser?: string | undefined
  /**
   * The side to keep where both a person and the article have changed the same text of a deck: `ours` is the person's,
   * `theirs` the generated one. Default: both, between conflict marks.
   */
  settle?: Side | undefined
  /**
   * Make only some of the articles' talks, such as shard 2 of 8. The files of all shards can be put into one folder.
   */
  shard?: Shard | undefined
  /**
   * Called at the start of each step, with the article's path, the step's name, and how many steps of the run are done.
   */
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
  /** How long the talk takes, and how many slides its appendix has. */
  length: TalkLength
  /** How much of the article is shown and how much is only said. Present only if several audiences are compared. */
  told?: AudienceCounts
  /** Maps the name of each format to the path of its output, a file or a folder. */
  outputs: Record<string, string>
  /** Names of the formats that this run has made. The others were up to date, and were not made again. */
  made: string[]
  /** What the browser has measured of each slide; empty if no output had to be made. */
  figures: Figures[]
  /**
   * The files with the messages of this talk: the article, and the deck if a person has edited it. Each audience gets
   * its own copy of the article's vfile.
   */
  files: VFile[]
}

/**
 * Make decks of articles, and files of decks: Source -> Article -> TalkPlan -> FittedTalk -> DeckFile -> OpenDeck ->
 * files. Each article is read and parsed once for all audiences. Before anything is written, all articles are parsed,
 * all paths to be written are checked, and a browser is found. An output whose inputs have not changed is not made
 * again.
 *
 * @throws {Failure} when a source cannot be read, two talks would be written to the same path, a file of somebody
 *   else is there, a browser or a theme is missing, or code would run that the user has not trusted
 */
export async function convert(paths: readonly GivenPath[], options: ConvertOptions): Promise<Conversion[]> {
  await using stages = new TalkStages(options.browser)
  // Await here, because `stages` is disposed on return.
  return await convertOn(stages, paths, options)
}

/** The options of `convertOn`, which `--watch` calls again after each change. */
export interface RunOptions extends ConvertOptions {
  /** Called with the path of each file that an article uses, such as an image, even if the file does not exist. */
  onFile?: ((article: string, path: string) => void) | undefined
  /** Called before the outputs are made, with the article's path, the deck's path, and the deck's text that they will show. */
  onDeck?: ((article: string, path: string, text: string) => void) | undefined
  /**
   * Whether the talk was made before. Then front matter that cannot be read is an error, else the talk would lose its
   * settings.
   */
  isAgain?: boolean | undefined
}

/** Do what `convert` does, with a browser and stages that the caller owns and keeps open. */
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

/** The options for one talk of a run. */
interface TalkOptions extends Omit<RunOptions, 'onStep' | 'onFile'>, MakeDeckOptions {
  outputs: Output[]
}

/** Make the deck of a parsed article for one audience, or open the deck that was given. Then make the outputs. */
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
  options.onDeck?.(file.path, deckPath, String(deckFile.file))
  if (!article) reportConflicts(file)
  const { generated } = deckFile
  const read = { ...deckFile.read, slides: deckFile.read.slides.filter(isShown) }
  const isCompared = article && [options.audience].flat().length > 1
  const conversion: Conversion = {
    article: file.path,
    audience: audience.name,
    deck: deckPath,
    slides: read.slides.length,
    length: talkLength(
      { read, generated },
      audience.wordsPerMinute,
      article && minuteLimitOf(article, audience, options),
    ),
    ...(isCompared ? { told: await countUnits(file, deckFile, audience.wordsPerMinute) } : {}),
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
    expendable: deckFile.expendable.map((number) => shownNumbers(deckFile.read.slides).indexOf(number) + 1),
    options,
    onProblems,
  }
  // Record no inputs for an output with a problem. So the next run makes it again, and reports the problem again.
  const inputsNow = (output: Output) => (hasProblem ? undefined : inputs?.(output))
  await makeFiles(talk, job, changed, options, inputsNow, onStep)
  const files = [...new Set([file, ...(deckFile.file.messages.length > 0 ? [deckFile.file] : [])])]
  return { ...conversion, made: changed.map(({ name }) => name), figures: open.figures, files }
}

/** Copy a vfile with its messages, so that each talk adds messages to its own copy. */
function withMessagesOf({ path, value, data, messages }: VFile): VFile {
  const file = new VFile({ path, value, data })
  file.messages.push(...messages)
  return file
}
