import { plainText } from '../article/nodes/plainText.ts'
import { parseMarkdown } from '../article/parseMarkdown.ts'
import { slideMinutes } from '../deck/speakingMinutes.ts'
import type { ReadSlide } from '../slidev/readDeck.ts'

/** A slide of a talk, and when it should be on. */
export interface ScheduledSlide {
  title: string
  layout: string
  /** Title of its section; empty before the first one. */
  section: string
  /** Number of its section from 1; 0 before the first one. */
  sectionNo: number
  isAppendix: boolean
  /** Seconds of the talk after which it comes at the earliest, at the given pace, and goes at the latest. */
  from: number
  to: number
  /** Seconds that are planned for it. */
  seconds: number
}

/** When each slide of a talk should be on. */
export interface Schedule {
  slides: ScheduledSlide[]
  /** How many slides come before the appendix. */
  main: number
  sections: string[]
  /** Seconds that the talk may take. */
  total: number
}

export interface ScheduleOptions {
  wordsPerMinute: number
  /** How long the talk may take; undefined: as long as its words take. */
  minutes: number | undefined
}

/**
 * Plan when each slide of a deck is on, from its own words. Where they take longer than the talk may, each slide has
 * less time; where they take less, each may take longer, but need not: then its speaker is neither ahead nor behind for
 * long. The appendix has no time.
 */
export function scheduleOf(slides: readonly ReadSlide[], { wordsPerMinute, minutes }: ScheduleOptions): Schedule {
  const divider = slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  const main = divider < 0 ? slides.length : divider
  const times = slides.map(
    ({ content, note }) =>
      slideMinutes(parseMarkdown(note).children, parseMarkdown(content).children, wordsPerMinute) * 60,
  )
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
    if (opens(slide) && title !== sections.at(-1)) sections.push(title)
    const section = sections.at(-1) ?? ''
    const isAppendix = at >= main
    return { title, layout, section, sectionNo: sections.length, isAppendix, from, to: latest, seconds }
  })
  return { slides: scheduled, main, sections, total }
}

/** Tell whether a part of a talk begins with a slide. */
function opensPart({ frontmatter: { part, appendix } }: ReadSlide): boolean {
  return part !== undefined || appendix === true
}

/** Tell whether a section of a talk without parts begins with a slide. */
function opensSection({ frontmatter: { layout, number, appendix } }: ReadSlide): boolean {
  return layout === 'section' || number !== undefined || appendix === true
}

function titleOf({ title = '' }: ReadSlide): string {
  return plainText({ type: 'root', children: parseMarkdown(title).children }).trim()
}
