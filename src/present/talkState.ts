/** A slide, from 1, and how many of its steps are shown. */
export interface SlideStep {
  slide: number
  step: number
}

/** A place on a slide, in parts of its width and height. */
export interface Point {
  x: number
  y: number
}

/** All that the windows of a talk have in common. The server holds it, and windows show it. */
export interface TalkState extends SlideStep {
  /** Places that a jump has left, the last one at the end. */
  trail: SlideStep[]
  screen: 'slide' | 'black' | 'white'
  /** What the hall goes on to see while the speaker looks elsewhere. */
  frozen: SlideStep | undefined
  pointer: Point | undefined
  /** The middle of what is enlarged. */
  zoom: Point | undefined
  /** What was drawn on the slide that is on. */
  strokes: Point[][]
  /** When the talk began, in ms since 1970; undefined: not yet. */
  startedAt: number | undefined
  /** Since when the slide is on, in ms since 1970. */
  since: number
  /** Milliseconds that each slide was on since the talk began, by its number. */
  spent: Record<number, number>
  /** Slides that `next` passes over. */
  skipped: number[]
}

export type TalkAction =
  | { do: 'next' | 'back' | 'start' | 'restart' | 'return' | 'end' | 'freeze' | 'black' | 'white' | 'keepAll' | 'wipe' }
  | { do: 'go'; slide: number; step?: number | undefined }
  | { do: 'point' | 'zoom'; at?: Point | undefined }
  | { do: 'draw'; stroke: Point[] }
  | { do: 'skip'; slides: number[] }

/** What must be known of a deck to turn its slides. */
export interface TurnFacts {
  /** How many slides there are, and how many come before the appendix. */
  slides: number
  main: number
  /** How many steps each slide has; undefined where no window has shown it yet. */
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

/** Longest way back that is remembered. */
const longestTrail = 50

/** Do what a speaker asks for. Pure: the clock is given. */
export function act(state: TalkState, action: TalkAction, facts: TurnFacts, now: number): TalkState {
  const to = (place: SlideStep) => turnTo(state, clamp(place, facts), now)
  switch (action.do) {
    case 'next': {
      // What covers the slides goes first, so that nothing is turned unseen.
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
 * Find what `next` shows: the next step, else the next slide that is not skipped; undefined at the end. The talk ends
 * before its appendix, which only a jump leads to.
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

/** Give the slides of a state the numbers that they have in another deck. */
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

/** Add up how long each slide was on until now, in ms. */
export function spentUntil({ slide, since, spent, startedAt }: TalkState, now: number): Record<number, number> {
  if (startedAt === undefined) return spent
  return { ...spent, [slide]: (spent[slide] ?? 0) + now - Math.max(since, startedAt) }
}

function jumpTo(state: TalkState, place: SlideStep, facts: TurnFacts, now: number): TalkState {
  const trail = [...state.trail, { slide: state.slide, step: state.step }].slice(-longestTrail)
  return { ...turnTo(state, clamp(place, facts), now), trail, screen: 'slide' }
}

function turnTo(state: TalkState, place: SlideStep, now: number): TalkState {
  if (place.slide === state.slide) return { ...state, ...place }
  const spent = spentUntil(state, now)
  return { ...state, ...place, spent, since: now, strokes: [], pointer: undefined, zoom: undefined }
}

function clamp({ slide, step }: SlideStep, { slides, steps }: TurnFacts): SlideStep {
  const no = Math.max(1, Math.min(slide, slides))
  const most = steps[no - 1]
  return { slide: no, step: Math.max(0, most === undefined ? step : Math.min(step, most)) }
}
