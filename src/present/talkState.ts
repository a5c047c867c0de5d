/** A slide's number, from 1, and how many of its steps are shown. A step reveals a further item of a slide. */
export interface SlideStep {
  slide: number
  step: number
}

/** A point on a slide. `x` and `y` are 0 to 1, as shares of the slide's width and height. */
export interface Point {
  x: number
  y: number
}

/** The state of a talk that all its windows share: the slide on the screen, the clock, the pen and so on. */
export interface TalkState extends SlideStep {
  /** The slides from which the speaker jumped, the latest last. `return` goes back to the latest. */
  trail: SlideStep[]
  screen: 'slide' | 'black' | 'white'
  /** The slide that the hall keeps seeing, while the speaker looks at others unseen; undefined if it sees what the speaker sees. */
  frozen: SlideStep | undefined
  pointer: Point | undefined
  /** The centre of the zoom; undefined if the slide is not enlarged. */
  zoom: Point | undefined
  /** Pen strokes on the current slide; a stroke is a list of points. */
  strokes: Point[][]
  /** When the clock was started, in ms since 1970; undefined before that. */
  startedAt: number | undefined
  /** When the current slide came on, in ms since 1970. */
  since: number
  /** Maps each slide's number to the ms that it was on since the clock was started. The time since `since` is not in it yet. */
  spent: Record<number, number>
  /** Numbers of the slides that `next` skips. */
  skipped: number[]
}

/**
 * Actions that need no values. `return` goes back to where a jump began, `end` jumps to the last slide before the appendix,
 * `keepAll` skips no slide any more, `wipe` removes the pen strokes.
 */
export type PlainAction =
  | 'next'
  | 'back'
  | 'start'
  | 'restart'
  | 'return'
  | 'end'
  | 'freeze'
  | 'black'
  | 'white'
  | 'keepAll'
  | 'wipe'

export type TalkAction =
  | { do: PlainAction }
  | { do: 'go'; slide: number; step?: number | undefined }
  | { do: 'point' | 'zoom'; at?: Point | undefined }
  | { do: 'draw'; stroke: Point[] }
  | { do: 'skip'; slides: number[] }

/** The facts about a deck that are needed to turn its slides. */
export interface TurnFacts {
  /** The number of all slides. */
  slides: number
  /** The number of slides before the appendix. */
  main: number
  /** The number of steps of each slide; undefined for a slide that no window has rendered yet. */
  steps: readonly (number | undefined)[]
}

export function initialState(now: number): TalkState {
  return {
    slide: 1,
    step: 0,
    trail: [],
    screen: 'slide',
    frozen: undefined,
    pointer: undefined,
    zoom: undefined,
    strokes: [],
    startedAt: undefined,
    since: now,
    spent: {},
    skipped: [],
  }
}

/** The most slides that `trail` holds. */
const longestTrail = 50

/**
 * Return the state after an action of the speaker.
 *
 * @param now time in ms since 1970, a parameter so that the function is pure
 */
export function act(state: TalkState, action: TalkAction, facts: TurnFacts, now: number): TalkState {
  const to = (place: SlideStep) => turnTo(state, clamp(place, facts), now)
  switch (action.do) {
    case 'next': {
      // Remove a black or white screen first, so that no slide is turned while it is covered.
      if (state.screen !== 'slide') return { ...state, screen: 'slide' }
      const next = placeAfter(state, facts)
      return next ? { ...to(next), startedAt: state.startedAt ?? now } : state
    }
    case 'back': {
      if (state.screen !== 'slide') return { ...state, screen: 'slide' }
      if (state.step > 0) return to({ slide: state.slide, step: state.step - 1 })
      const slide = state.slide - 1
      return slide >= 1 ? to({ slide, step: facts.steps[slide - 1] ?? 0 }) : state
    }
    case 'go':
      return jumpTo(state, { slide: action.slide, step: action.step ?? 0 }, facts, now)
    case 'end':
      return jumpTo(state, { slide: facts.main, step: 0 }, facts, now)
    case 'return': {
      const last = state.trail.at(-1)
      return last ? { ...to(last), trail: state.trail.slice(0, -1) } : state
    }
    case 'start':
      return state.startedAt === undefined ? { ...state, startedAt: now, since: now, spent: {} } : state
    case 'restart':
      return initialState(now)
    case 'black':
    case 'white':
      return { ...state, screen: state.screen === action.do ? 'slide' : action.do }
    case 'freeze':
      return { ...state, frozen: state.frozen ? undefined : { slide: state.slide, step: state.step } }
    case 'point':
      return { ...state, pointer: action.at }
    case 'zoom':
      return { ...state, zoom: action.at }
    case 'draw':
      return { ...state, strokes: [...state.strokes, action.stroke] }
    case 'wipe':
      return { ...state, strokes: [] }
    case 'skip':
      return { ...state, skipped: action.slides }
    case 'keepAll':
      return { ...state, skipped: [] }
  }
}

/**
 * Return what `next` shows: the next step, else the next slide that is not skipped; undefined at the end. The talk ends
 * before its appendix, which can only be reached by a jump.
 */
export function placeAfter(
  { slide, step, skipped }: TalkState,
  { slides, main, steps }: TurnFacts,
): SlideStep | undefined {
  if (step < (steps[slide - 1] ?? 0)) return { slide, step: step + 1 }
  let next = slide + 1
  while (skipped.includes(next)) next++
  return next <= (slide <= main ? main : slides) ? { slide: next, step: 0 } : undefined
}

/**
 * Replace all slide numbers in a state by those of a changed deck.
 *
 * @param numberOf maps the number of a slide to its number in the changed deck
 * @param facts the facts about the changed deck
 */
export function renumber(state: TalkState, numberOf: (no: number) => number, facts: TurnFacts): TalkState {
  const moved = (place: SlideStep) => clamp({ slide: numberOf(place.slide), step: place.step }, facts)
  const spent: Record<number, number> = {}
  for (const [no, time] of Object.entries(state.spent)) {
    const slide = numberOf(Number(no))
    spent[slide] = (spent[slide] ?? 0) + time
  }
  return {
    ...state,
    ...moved(state),
    trail: state.trail.map(moved),
    frozen: state.frozen && moved(state.frozen),
    spent,
    skipped: state.skipped.map(numberOf),
  }
}

/** Return the ms that each slide was on until now, by its number. */
export function spentUntil({ slide, since, spent, startedAt }: TalkState, now: number): Record<number, number> {
  if (startedAt === undefined) return spent
  return { ...spent, [slide]: (spent[slide] ?? 0) + now - Math.max(since, startedAt) }
}

/** Turn to any slide, and remember in `trail` from which slide the speaker came. */
function jumpTo(state: TalkState, place: SlideStep, facts: TurnFacts, now: number): TalkState {
  const trail = [...state.trail, { slide: state.slide, step: state.step }].slice(-longestTrail)
  return { ...turnTo(state, clamp(place, facts), now), trail, screen: 'slide' }
}

/** Show another slide or step. With another slide, remove the pen strokes, the pointer and the zoom. */
function turnTo(state: TalkState, place: SlideStep, now: number): TalkState {
  if (place.slide === state.slide) return { ...state, ...place }
  const spent = spentUntil(state, now)
  return { ...state, ...place, spent, since: now, strokes: [], pointer: undefined, zoom: undefined }
}

/** Return the nearest slide and step that exist. */
function clamp({ slide, step }: SlideStep, { slides, steps }: TurnFacts): SlideStep {
  const no = Math.max(1, Math.min(slide, slides))
  const most = steps[no - 1]
  return { slide: no, step: Math.max(0, most === undefined ? step : Math.min(step, most)) }
}
