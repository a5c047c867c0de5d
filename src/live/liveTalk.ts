import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { readAudience } from '../audience/readAudience.ts'
import { Failure } from '../failure.ts'
import { fileHash } from '../files/fileHash.ts'
import { noteToHast } from '../outputs/noteToHast.ts'
import { DeckMaker, type DeckMakerOptions, type MadeDeck } from '../pipeline/deckMaker.ts'
import { findSlide } from '../present/findSlide.ts'
import { type Rehearsal, rehearsalOf } from '../present/rehearsal.ts'
import { sameSlides } from '../present/sameSlides.ts'
import type { Schedule } from '../present/schedule.ts'
import { type HallView, hallView, type SpeakerView, speakerView } from '../present/speakerView.ts'
import {
  act,
  initialState,
  renumber,
  spentUntil,
  type TalkAction,
  type TalkState,
  type TurnFacts,
} from '../present/talkState.ts'
import { forgetMeasuredThemes } from '../render/measuredBreaks.ts'
import { forgetThemes } from '../render/prebuilt/prebuilt.ts'
import { openPrebuilt, type PrebuiltDeck } from '../render/prebuilt/prebuiltDeck.ts'
import { requireTrustInDeck } from '../trust/requireTrust.ts'
import { type FollowedFiles, followFiles } from './followFiles.ts'
import { isThemeFile } from './isThemeFile.ts'
import type { LiveDeck } from './liveDeck.ts'
import { readRehearsals } from './rehearsals.ts'
import { type SavedTalk, savedTalk } from './savedTalks.ts'
import { type ShownTalk, toShownTalk } from './toShownTalk.ts'

export interface LiveTalkOptions extends DeckMakerOptions {
  /** Begin at the first slide, even if an earlier run was stopped in the middle of the talk. */
  anew?: boolean | undefined
  /** Called with the messages about a deck each time the deck is made, at the start and after a change of its files. */
  onMade?: ((files: VFile[]) => void) | undefined
  /** Called with one line for the speaker: an error, or a piece of news such as `Resumed at slide 7`. */
  onTold?: ((line: string) => void) | undefined
}

/** What the windows of a talk should show now: the view of the hall, and that of the speaker. */
export interface Views {
  hall: HallView
  speaker: SpeakerView
}

/**
 * A talk that is being given. It holds the deck and the state that all windows share. When a file of the deck is saved,
 * it makes the deck again. If that fails, the speaker sees the error, and the hall goes on seeing the last good deck.
 */
export class LiveTalk {
  readonly #maker: DeckMaker
  readonly #files: FollowedFiles
  readonly #options: LiveTalkOptions
  readonly #saved: SavedTalk
  readonly #listeners = new Set<(views: Views) => void>()
  #shown: ShownTalk
  #state: TalkState
  #steps: (number | undefined)[] = []
  #problem: string | undefined
  #told: string | undefined
  #changed: string[] = []
  #updating: Promise<void> | undefined
  #ticking: NodeJS.Timeout | undefined

  /** Private, because opening a talk is asynchronous: use `LiveTalk.open`. */
  private constructor(maker: DeckMaker, shown: ShownTalk, files: FollowedFiles, options: LiveTalkOptions) {
    this.#maker = maker
    this.#shown = shown
    this.#files = files
    this.#options = options
    this.#saved = savedTalk(shown.made.file.path)
    this.#state = initialState(Date.now())
  }

  /**
   * Open a talk. If the path is an article, make its deck first; if it is a deck, use it unchanged.
   *
   * @returns the talk; or in `whyNot` the reason why only Slidev's own server can show the deck
   * @throws {Failure} when the deck cannot be made, or would run code that is not trusted
   */
  static async open(path: string, options: LiveTalkOptions): Promise<LiveTalk | { whyNot: string; made: MadeDeck }> {
    // Follow the files before they are read: opening takes seconds, and what is saved meanwhile must not be lost.
    const { folder } = await readAudience(options.audience)
    const opened = Promise.withResolvers<LiveTalk>()
    const files = await followFiles([path, folder], async (changed) => (await opened.promise).#heed(changed))
    const maker = new DeckMaker(path, options)
    const close = async () => {
      await files.close()
      await maker[Symbol.asyncDispose]()
    }
    try {
      const made = await maker.make()
      files.add(made.file.path, fileHash(String(made.file)))
      options.onMade?.(made.files)
      await requireTrustInDeck(made.file.path, String(made.file), options)
      const prebuilt = await openPrebuilt(made.file.path, String(made.file), made.generated !== undefined)
      if ('whyNot' in prebuilt) {
        await close()
        return { whyNot: prebuilt.whyNot, made }
      }
      const pace = (await readRehearsals(made.file.path)).at(-1)?.wordsPerMinute
      const shown = toShownTalk(made, prebuilt, prebuilt.rendered, { version: 1, pace })
      const talk = new LiveTalk(maker, shown, files, options)
      await talk.#begin()
      opened.resolve(talk)
      return talk
    } catch (error) {
      await close()
      throw error
    }
  }

  get deckPath(): string {
    return this.#shown.made.file.path
  }

  get deck(): LiveDeck {
    return this.#shown.deck
  }

  get schedule(): Schedule {
    return this.#shown.schedule
  }

  /** Return how long each slide was on the screen; undefined if the clock was never started. */
  rehearsal(): Rehearsal | undefined {
    const { startedAt } = this.#state
    if (startedAt === undefined) return undefined
    const { schedule, slides, pace, made } = this.#shown
    const date = new Date(startedAt - new Date(startedAt).getTimezoneOffset() * 60_000).toISOString()
    const wordsPerMinute = pace ?? made.audience.wordsPerMinute
    const spent = spentUntil(this.#state, Date.now())
    return rehearsalOf(schedule, slides, spent, { date: date.slice(0, 16).replace('T', ' '), wordsPerMinute })
  }

  get prebuilt(): PrebuiltDeck {
    return this.#shown.prebuilt
  }

  /** Return the speaker notes of each slide as HTML, and the slides' titles. */
  async notes(): Promise<{ version: number; lang: string; notes: string[]; titles: string[] }> {
    const { toHtml } = await import('hast-util-to-html')
    const { slides, deck, made, schedule } = this.#shown
    const lang = typeof made.read.headmatter.lang === 'string' ? made.read.headmatter.lang : 'en'
    const notes = slides.map(({ note }) => toHtml({ type: 'root', children: noteToHast(note) }))
    return { version: deck.version, lang, notes, titles: schedule.slides.map(({ title }) => title) }
  }

  /** Return the number of the slide that the speaker's typed word or number, or the target of a link, means. */
  find(typed: string): number | undefined {
    return this.#shown.aliases[typed] ?? findSlide(this.#shown.schedule, typed)
  }

  act(action: TalkAction): void {
    const now = Date.now()
    this.#state = act(this.#state, action, this.#facts, now)
    if (action.do !== 'point' && action.do !== 'draw') this.#told = undefined
    this.#publish(action.do !== 'point')
  }

  /** Store how many steps each slide has. Only a window can count them. */
  countSteps(version: number, steps: readonly (number | null)[]): void {
    if (version !== this.#shown.deck.version) return
    this.#steps = this.#shown.slides.map((_, at) => steps[at] ?? this.#steps[at])
    this.#publish(false)
  }

  views(): Views {
    const { deck, schedule } = this.#shown
    const now = Date.now()
    const news = { now, version: deck.version, problem: this.#problem, told: this.#told }
    return {
      hall: hallView(this.#state, deck.version),
      speaker: speakerView(this.#state, schedule, this.#facts, news),
    }
  }

  /**
   * Call back with new views at each change of the talk, and once a second.
   *
   * @returns a function that stops the calls
   */
  listen(listener: (views: Views) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    clearInterval(this.#ticking)
    await this.#files.close()
    await this.#updating
    await this.#saved.settled()
    // Ignore an error: Ctrl-C ends the browser too, and then there is nothing left to close.
    await this.#maker[Symbol.asyncDispose]().catch(() => {})
  }

  get #facts(): TurnFacts {
    const { slides, schedule } = this.#shown
    return { slides: slides.length, main: schedule.main, steps: this.#steps }
  }

  async #begin(): Promise<void> {
    const saved = this.#options.anew ? undefined : await this.#saved.read(Date.now())
    if (saved && (saved.slide > 1 || saved.startedAt !== undefined)) {
      this.#state = renumber(saved, (no) => no, this.#facts)
      this.#told = `Resumed at slide ${this.#state.slide}. Shift+R starts anew.`
      this.#options.onTold?.(this.#told)
    }
    this.#ticking = setInterval(() => this.#publish(true), 1000)
  }

  #heed(changed: readonly string[]): void {
    this.#changed.push(...changed)
    this.#updating ??= this.#update()
  }

  #publish(isSaved: boolean): void {
    if (isSaved) this.#saved.save(this.#state, Date.now())
    const views = this.views()
    for (const listener of this.#listeners) listener(views)
  }

  /** Make the deck again for all changed files. Changes that come in the meantime are handled in a further round. */
  async #update(): Promise<void> {
    while (this.#changed.length > 0) {
      const changed = this.#changed
      this.#changed = []
      try {
        await this.#follow(changed)
      } catch (error) {
        // Show any error to the speaker, and go on with the talk.
        const reason = error instanceof Error ? error.message : String(error)
        this.#tellProblem(error instanceof Failure ? reason : `Cannot show what was saved: ${reason.split('\n')[0]}`)
      }
    }
    this.#updating = undefined
  }

  async #follow(changed: string[]): Promise<void> {
    const { made, prebuilt, deck } = this.#shown
    const deckPath = resolve(made.file.path)
    const isDeckAlone = changed.every((path) => resolve(path) === deckPath)
    const isTheme = changed.some((path) => isThemeFile(path, made.audience))
    if (isTheme) {
      forgetThemes()
      forgetMeasuredThemes()
      await this.#maker.forgetThemes()
      this.#tell('The theme has changed: its pages are being built')
    }
    const next = isDeckAlone ? await this.#maker.read(made) : await this.#maker.make()
    const text = String(next.file)
    if (!isTheme && text === String(made.file)) {
      this.#shown = { ...this.#shown, made: next }
      this.#tellProblem(undefined)
      return
    }
    const isGenerated = next.generated !== undefined
    await requireTrustInDeck(next.file.path, text, this.#options)
    const opened = isTheme ? await openPrebuilt(next.file.path, text, isGenerated) : prebuilt
    const rendered = 'whyNot' in opened || isTheme ? opened : await opened.render(text, isGenerated)
    if ('whyNot' in opened) throw cannotFollow(opened.whyNot)
    if ('whyNot' in rendered) throw cannotFollow(rendered.whyNot)
    const ready = 'rendered' in rendered ? rendered.rendered : rendered
    const before = this.#shown.slides
    this.#shown = toShownTalk(next, opened, ready, { version: deck.version + 1, pace: this.#shown.pace })
    const numberOf = sameSlides(before, this.#shown.slides)
    // Keep the number of steps of each slide, also of a slide that has moved or changed, until a window counts them
    // again.
    const steps = this.#steps
    this.#steps = []
    for (const [at, count] of steps.entries()) this.#steps[numberOf(at + 1) - 1] = count
    const { slides, schedule } = this.#shown
    const facts = { slides: slides.length, main: schedule.main, steps: [] }
    this.#state = renumber(this.#state, numberOf, facts)
    this.#options.onMade?.(next.files)
    this.#told = isTheme ? undefined : this.#told
    this.#tellProblem(undefined)
  }

  #tellProblem(problem: string | undefined): void {
    if (problem !== undefined && problem !== this.#problem) this.#options.onTold?.(problem)
    this.#problem = problem
    this.#publish(true)
  }

  #tell(line: string): void {
    this.#told = line
    this.#publish(true)
  }
}

function cannotFollow(whyNot: string): Failure {
  return new Failure(`Cannot show ${whyNot} while the talk runs: it needs Slidev's server, so start \`present\` again`)
}
