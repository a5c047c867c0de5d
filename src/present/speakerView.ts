import { offerSkips, type SkipOffer } from './offerSkips.ts'
import { clockOf, type Pace, paceOf } from './pace.ts'
import type { Schedule } from './schedule.ts'
import { type Point, placeAfter, type SlideStep, type TalkState, type TurnFacts } from './talkState.ts'

/** What the hall sees. It holds nothing that is the speaker's alone. */
export interface HallView extends SlideStep {
  /** Version of the deck, as in `LiveDeck`. */
  version: number
  screen: TalkState['screen']
  pointer: Point | undefined
  zoom: Point | undefined
  strokes: Point[][]
}

/** What the speaker sees: the state of the talk, and its time. */
export interface SpeakerView extends HallView {
  next: SlideStep | undefined
  isFrozen: boolean
  slides: number
  main: number
  title: string
  section: string
  sectionNo: number
  sections: number
  isStarted: boolean
  /** Time gone and left, as in `3:20`. */
  gone: string
  left: string
  pace: Pace
  /** How much of the time of this slide is gone, from 0 to 1. */
  progress: number
  skip: SkipOffer | undefined
  skipped: number[]
  canReturn: boolean
  /** Why the deck on the screen is not that of the files, in one line. */
  problem: string | undefined
  /** Something to know, in one line. */
  told: string | undefined
}

/** Tell what the hall sees: while the speaker looks elsewhere, the slide that was on before. */
export function hallView(state: TalkState, version: number): HallView {
  const { screen, pointer, zoom, strokes, frozen } = state
  const { slide, step } = frozen ?? state
  const isElsewhere = frozen !== undefined && (frozen.slide !== state.slide || frozen.step !== state.step)
  if (isElsewhere) return { version, slide, step, screen, pointer: undefined, zoom: undefined, strokes: [] }
  return { version, slide, step, screen, pointer, zoom, strokes }
}

/** Tell what the speaker sees. */
export function speakerView(
  state: TalkState,
  schedule: Schedule,
  facts: TurnFacts,
  { now, version, problem, told }: { now: number; version: number } & Pick<SpeakerView, 'problem' | 'told'>,
): SpeakerView {
  const gone = state.startedAt === undefined ? 0 : (now - state.startedAt) / 1000
  const slide = schedule.slides[state.slide - 1]
  const pace = paceOf(schedule, state.slide, gone)
  const seconds = slide?.seconds ?? 0
  const { pointer, zoom, strokes, screen } = state
  return {
    version,
    slide: state.slide,
    step: state.step,
    screen,
    pointer,
    zoom,
    strokes,
    next: placeAfter(state, facts),
    isFrozen: state.frozen !== undefined,
    slides: schedule.slides.length,
    main: schedule.main,
    title: slide?.title ?? '',
    section: slide?.section ?? '',
    sectionNo: slide?.sectionNo ?? 0,
    sections: schedule.sections.length,
    isStarted: state.startedAt !== undefined,
    gone: clockOf(gone),
    left: clockOf(schedule.total - gone),
    pace,
    progress: seconds > 0 ? Math.min(1, (now - state.since) / 1000 / seconds) : 1,
    skip:
      pace.level === 'lost' && state.skipped.length === 0 ? offerSkips(schedule, state.slide, pace.behind) : undefined,
    skipped: state.skipped,
    canReturn: state.trail.length > 0,
    problem,
    told,
  }
}
