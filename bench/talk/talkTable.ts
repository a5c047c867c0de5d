import { type Measure, measures, type TalkFigures } from './measureTalk.ts'

/** A deck that was measured. */
export interface MeasuredDeck extends TalkFigures {
  name: string
  audience: string
  /** What the audience has time for. */
  budget: number | undefined
}

/** Most slides that a minute of talk bears. */
const ceilings: Record<string, number> = { executives: 1 }
const usualCeiling = 2

/** What a measure is a share of; the others are counts. */
const shareOf: Partial<Record<Measure, (decks: MeasuredDeck[]) => number>> = {
  numbered: slidesOf,
  continued: slidesOf,
  noStatement: (decks) => countOf(decks, 'statement'),
  noClose: (decks) => decks.length,
}

/** The table by audience: what a talk is like that is made of an article. */
export function talkTable(decks: MeasuredDeck[]): string[][] {
  const audiences = [...new Set(decks.map(({ audience }) => audience))]
  const groups = audiences.map((audience) => decks.filter((deck) => deck.audience === audience))
  const row = (name: string, of: (decks: MeasuredDeck[]) => string) => [name, ...groups.map(of)]
  return [
    row('a talk of', (group) => group[0]?.audience ?? ''),
    row('decks', (group) => String(group.length)),
    row('slides of the talk, median (most)', (group) => medianOf(group.map(({ slides }) => slides))),
    row('slides behind it, median (most)', (group) => medianOf(group.map(({ appendix }) => appendix))),
    row('minutes, median (most)', (group) => medianOf(group.map(({ minutes }) => minutes))),
    row('decks over budget', (group) =>
      group[0]?.budget === undefined ? '-' : String(group.filter(isOverBudget).length),
    ),
    row('slides a minute', (group) => (slidesOf(group) / Math.max(0.1, minutesOf(group))).toFixed(1)),
    row('decks over 2 (executives: 1) a minute', (group) => String(group.filter(isHasty).length)),
    ...Object.entries(measures).map(([key, name]) => {
      // The keys of `measures` are the measures.
      const measure = key as Measure
      return row(measure === 'run' ? `${name} (longest)` : name, (group) => cellOf(group, measure))
    }),
  ]
}

function cellOf(decks: MeasuredDeck[], measure: Measure): string {
  const count = countOf(decks, measure)
  const whole = shareOf[measure]?.(decks)
  if (measure === 'run') return `${count} (${Math.max(0, ...decks.map(({ longestRun }) => longestRun))})`
  return whole === undefined ? String(count) : `${count} (${((100 * count) / Math.max(1, whole)).toFixed(1)} %)`
}

/** Tell whether a talk takes longer than its audience has. */
function isOverBudget({ budget, minutes }: MeasuredDeck): boolean {
  return budget !== undefined && minutes > budget
}

/** Tell whether a talk has more slides a minute than its audience bears. */
function isHasty({ audience, slides, minutes }: MeasuredDeck): boolean {
  return slides / Math.max(0.1, minutes) > (ceilings[audience] ?? usualCeiling)
}

function countOf(decks: MeasuredDeck[], measure: Measure): number {
  return decks.reduce((sum, { findings }) => sum + findings.filter((one) => one.measure === measure).length, 0)
}

function slidesOf(decks: MeasuredDeck[]): number {
  return decks.reduce((sum, { slides }) => sum + slides, 0)
}

function minutesOf(decks: MeasuredDeck[]): number {
  return decks.reduce((sum, { minutes }) => sum + minutes, 0)
}

function medianOf(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const [median = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return `${Math.round(median)} (${Math.round(most)})`
}
