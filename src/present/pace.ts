import type { Schedule } from './schedule.ts'

/** Whether a speaker is late or early. */
export interface Pace {
  /** The pace in words: `on time`, `1:20 behind`. */
  words: string
  /** The pace as a level, by which CSS chooses a colour. */
  level: 'calm' | 'early' | 'late' | 'lost'
  /** Seconds behind the plan; negative if the speaker is ahead of it. */
  behind: number
}

/**
 * The delay from which a speaker counts as late, and the delay from which slides have to be skipped (`lost`). Each is given
 * in seconds and as a share of the talk's time; the longer one counts.
 */
const late = { seconds: 30, share: 0.05 }
const lost = { seconds: 90, share: 0.1 }

/**
 * Compare the time that is gone with the schedule. A speaker is on time while the slide on the screen is within its
 * planned time: 80 s after the start, on a slide that is planned from 60 s to 90 s, the speaker is neither ahead nor
 * behind.
 *
 * @param no number of the slide on the screen, from 1
 * @param gone seconds since the talk began
 */
export function paceOf({ slides, total }: Schedule, no: number, gone: number): Pace {
  const slide = slides[no - 1]
  if (slide === undefined || slide.isAppendix) return { words: 'appendix', level: 'calm', behind: 0 }
  const behind = gone > slide.to ? gone - slide.to : Math.min(0, gone - slide.from)
  const limit = ({ seconds, share }: typeof late) => Math.max(seconds, share * total)
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
  const beforeSeconds = hours > 0 ? `${hours}:${digits(minutes)}` : String(minutes)
  return `${seconds <= -1 ? '-' : ''}${beforeSeconds}:${digits(whole % 60)}`
}
