import { offerSkips, type SkipOffer } from './offerSkips.ts'
import { clockOf, type Pace, paceOf } from './pace.ts'
import type { Schedule } from './schedule.ts'
import { type Point, placeAfter, type SlideStep, type TalkState, type TurnFacts } from './talkState.ts'

/** What the hall's window shows on the projector. It contains nothing for the speaker alone, such as notes. */
export interface HallView extends SlideStep {
  /** Version of the deck, as in `LiveDeck`. */
  version: number
  screen: TalkState['screen']
  pointer: Point | undefined
  zoom: Point | undefined
  strokes: Point[][]
}

/** What the speaker's window shows: what the hall sees, and the state and the time of the talk. */
export interface SpeakerView extends HallView {
  next: SlideStep | undefined
  /** Whether the hall keeps seeing one slide, while the speaker looks at others unseen. */
  isFrozen: boolean
  /** The number of all slides. */
  slides: number
  /** The number of slides before the appendix. */
  main: number
  /** Title of the current slide, and of its section. */
  title: string
  section: string
  /** Number of the current section, from 1; 0 before the first section. */
  sectionNo: number
  /** The number of all sections. */
  sections: number
  isStarted: boolean
  /** The time that is gone, and the time that is left: `3:20`. */
  gone: string
  left: string
  pace: Pace
  /** How much of this slide's planned time is gone, from 0 to 1. */
  progress: number
  /** The slides that a late speaker can skip, and the time that this saves: `3:20`. */
  skip: (SkipOffer & { time: string }) | undefined
  skipped: number[]
  canReturn: boolean
  /** One line that says why the deck on the screen is older than its files; undefined if it is not. */
  problem: string | undefined
  /** One line of news for the speaker: `Resumed at slide 7. Shift+R starts anew.` */
  told: string | undefined
}

/**
 * Return what the hall sees. While the speaker looks at other slides unseen, that is the slide on which the hall's picture
 * is frozen.
 */
export function hallView(state: TalkState, version: number): HallView {
  const { screen, pointer, zoom, strokes, frozen } = state
  const { slide, step } = frozen ?? state
  const isElsewhere = frozen !== undefined && (frozen.slide !== state.slide || frozen.step !== state.step)
  if (isElsewhere) return { version, slide, step, screen, pointer: undefined, zoom: undefined, strokes: [] }
  return { version, slide, step, screen, pointer, zoom, strokes }
}

/** Return what the speaker sees. */
export function speakerView(
  state: TalkState,
  schedule: Schedule,
  facts: TurnFacts,
  { now, version, problem, told }: { now: number; version: number } & Pick<SpeakerView, 'problem' | 'told'>,
): SpeakerView {
  const gone = state.startedAt === undefined ? 0 : (now - state.startedAt) / 1000
  const slide = schedule.slides[state.slide - 1]
  const pace = paceOf(schedule, state.slide, gone)
  const isLost = pace.level === 'lost' && state.skipped.length === 0
  const skip = isLost ? offerSkips(schedule, state.slide, pace.behind) : undefined
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
    skip: skip && { ...skip, time: clockOf(skip.saves) },
    skipped: state.skipped,
    canReturn: state.trail.length > 0,
    problem,
    told,
  }
}
