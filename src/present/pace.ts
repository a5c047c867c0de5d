import type { Schedule } from './schedule.ts'

/** How a speaker is doing for time: `words` say it, and `level` lets styles show it. */
export interface Pace {
  words: string
  level: 'calm' | 'early' | 'late' | 'lost'
  /** Seconds behind the plan; negative: ahead of it. */
  behind: number
}

/**
 * How far behind matters (`late`), and how far behind something has to be left out (`lost`): in seconds and as a part
 * of the talk, whichever is longer.
 */
const late = { seconds: 30, part: 0.05 }
const lost = { seconds: 90, part: 0.1 }

/**
 * Compare the clock with the plan. As long as a slide is on within its own time the speaker is on time: 80 s into a
 * talk, on a slide that is planned from 60 s to 90 s, is neither ahead nor behind.
 *
 * @param no number of the slide that is on, from 1
 * @param gone seconds since the talk began
 */
export function paceOf({ slides, total }: Schedule, no: number, gone: number): Pace {
  const slide = slides[no - 1]
  if (slide === undefined || slide.isAppendix) return { words: 'appendix', level: 'calm', behind: 0 }
  const behind = gone > slide.to ? gone - slide.to : Math.min(0, gone - slide.from)
  const limit = ({ seconds, part }: typeof late) => Math.max(seconds, part * total)
  if (behind >= limit(lost)) return { words: `${clockOf(behind)} behind`, level: 'lost', behind }
  if (behind >= limit(late)) return { words: `${clockOf(behind)} behind`, level: 'late', behind }
  if (-behind >= limit(late)) return { words: `${clockOf(-behind)} ahead`, level: 'early', behind }
  return { words: 'on time', level: 'calm', behind }
}

/** Write seconds as minutes and seconds: `80` -> `1:20`, `-5` -> `-0:05`. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const digits = (value: number) => String(value).padStart(2, '0')
  const ahead = hours > 0 ? `${hours}:${digits(minutes)}` : String(minutes)
  return `${seconds <= -1 ? '-' : ''}${ahead}:${digits(whole % 60)}`
}
