import { plainText } from '../article/nodes/plainText.ts'
import { parseMarkdown } from '../article/parseMarkdown.ts'
import type { ReadSlide } from '../slidev/readDeck.ts'
import { minutesOfReadSlide } from '../slidev/slideTimes.ts'
import { rememberByText } from '../text/rememberByText.ts'

/** A slide of a talk, and the time at which it should be on the screen. */
export interface ScheduledSlide {
  title: string
  layout: string
  /** Title of the slide's section; empty before the first section and in the appendix. */
  section: string
  /** Number of the slide's section, from 1; 0 before the first section and in the appendix. */
  sectionNo: number
  isAppendix: boolean
  /** Seconds from the start of the talk at which a speaker who says only the slides' words reaches this slide. */
  from: number
  /** Seconds from the start of the talk at which the slide must be over, so that the talk ends in time. */
  to: number
  /** Seconds that are planned for the slide. */
  seconds: number
  /**
   * Its rank among the slides that can be skipped; the one that would be missed least has 1. Undefined if the talk needs the
   * slide, or the ranks are not known.
   */
  expendable: number | undefined
}

/** The schedule of a talk: when each slide should be on the screen. */
export interface Schedule {
  slides: ScheduledSlide[]
  /** The number of slides before the appendix. */
  main: number
  /** Titles of the sections before the appendix, in order. */
  sections: string[]
  /** Seconds that the talk may take. */
  total: number
}

export interface ScheduleOptions {
  wordsPerMinute: number
  /** How long the talk may take; undefined for as long as its words take. */
  minutes: number | undefined
  /** Numbers of the slides that can be skipped, the one that would be missed least first. */
  expendable?: readonly number[] | undefined
}

/**
 * Plan when each slide of a deck should be on the screen, by the time that its words take. If all words take longer
 * than the talk may, each slide gets less time in proportion. If they take less, each slide has a range: a speaker may
 * go on at the pace of the words (`from`) or use up all the time (`to`), and is on time anywhere in between. The
 * appendix has no time.
 */
export function scheduleOf(
  slides: readonly ReadSlide[],
  { wordsPerMinute, minutes, expendable = [] }: ScheduleOptions,
): Schedule {
  const divider = slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  const main = divider < 0 ? slides.length : divider
  const times = slides.map((slide) => minutesOfReadSlide(slide, wordsPerMinute) * 60)
  const words = times.slice(0, main).reduce((sum, own) => sum + own, 0)
  const total = minutes === undefined ? words : minutes * 60
  const stretch = words > 0 ? total / words : 1
  const opens = slides.some(({ frontmatter: { part } }) => part !== undefined) ? opensPart : opensSection
  const sections: string[] = []
  let earliest = 0
  let latest = 0
  const scheduled = slides.map((slide, at): ScheduledSlide => {
    const own = at < main ? (times[at] ?? 0) : 0
    const seconds = own * Math.min(1, stretch)
    const from = earliest
    earliest += seconds
    latest += own * stretch
    const title = titleOf(slide)
    const layout = typeof slide.frontmatter.layout === 'string' ? slide.frontmatter.layout : 'default'
    const isAppendix = at >= main
    if (!isAppendix && opens(slide) && title !== sections.at(-1)) sections.push(title)
    const section = isAppendix ? '' : (sections.at(-1) ?? '')
    const sectionNo = isAppendix ? 0 : sections.length
    const rank = expendable.indexOf(at + 1) + 1
    return {
      ...{ title, layout, section, sectionNo, isAppendix, from, to: latest, seconds },
      expendable: rank > 0 ? rank : undefined,
    }
  })
  return { slides: scheduled, main, sections, total }
}

/** Tell whether a slide begins a part of the talk. */
function opensPart({ frontmatter: { part } }: ReadSlide): boolean {
  return part !== undefined
}

/** Tell whether a slide begins a section, in a talk that has no parts. */
function opensSection({ frontmatter: { layout, number } }: ReadSlide): boolean {
  return layout === 'section' || number !== undefined
}

function titleOf({ title = '' }: ReadSlide): string {
  return wordsOf(title)
}

const wordsOf = rememberByText((title) => plainText(parseMarkdown(title)).trim())
