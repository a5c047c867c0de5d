import type { Slide } from '../deck.ts'
import { isProse } from '../isProse.ts'
import { factsOf } from '../layouts/index.ts'
import { minutesOf } from '../speakingMinutes.ts'
import { canBeSaid, titleKeyOf } from './canBeSaid.ts'
import type { SectionPath } from './sectionPathsOf.ts'
import { slideKindsOf } from './slideKinds.ts'

/** Most minutes that a host takes. A host is a slide whose notes also have the words of slides that are not shown. */
export const longestHostMinutes = 2

/** A talk may always have this many slides, however few minutes it takes. */
const fewestSlides = 8

/** If an audience wants at most this many slides a minute, slides that continue a section may be said instead of shown. */
const slowPace = 1

/** The slides of a deck, which of them are shown, and how long they may take. */
export interface SlideSelection {
  slides: readonly Slide[]
  /** Where each slide stands in the article. */
  paths: readonly SectionPath[]
  shown: ReadonlySet<Slide>
  wordsPerMinute: number
  /** Most minutes that the shown slides and the words of the slides that are said on them may take. */
  minuteLimit: number
}

/**
 * Slides that should be said (put into the notes of another slide) and not shown. The time of pace cuts is already counted
 * in the talk's minutes, that of unshown slides is not.
 */
export interface SlidesToSay {
  /** Slides that would be shown, but would make the talk too fast. See `choosePaceCuts`. */
  paceCuts: ReadonlySet<Slide>
  /** Slides that cannot be shown, because the talk has as many slides as it may have. */
  unshown: ReadonlySet<Slide>
}

/**
 * Choose a host for each slide of `paceCuts` and `unshown`: the last shown slide before it, if both are of one section.
 * The host must not take too long with it, and the talk must have time. A slide for which there is no host is not in the
 * result.
 *
 * @returns the host of each slide that is said
 */
export function chooseNoteHosts(selection: SlideSelection, { paceCuts, unshown }: SlidesToSay): Map<Slide, Slide> {
  const { slides, paths, shown, wordsPerMinute, minuteLimit } = selection
  const said = new Map<Slide, Slide>()
  const minutes = new Map([...shown].map((slide) => [slide, minutesOf(slide, wordsPerMinute)]))
  // Count the time of pace cuts in any case: a pace cut without a host is shown.
  const taken = [...shown, ...paceCuts].reduce((sum, slide) => sum + minutesOf(slide, wordsPerMinute), 0)
  let left = minuteLimit - taken
  /**
   * Tell whether the text of a slide may be added to the notes of `target` without being said twice. Slides with the same
   * title may share one note, with the text of all. So if another slide with this slide's title has notes, the target must have
   * this title too.
   */
  const titlesAllow = (slide: Slide, target: Slide) => {
    const title = titleKeyOf(slide)
    const others = slides.filter((other) => titleKeyOf(other) === title)
    return title === titleKeyOf(target) || others.length === 1 || others.every(({ note }) => note.length === 0)
  }
  let host: Slide | undefined
  let hostPath: SectionPath | undefined
  for (const [at, slide] of slides.entries()) {
    const isToBeSaid = paceCuts.has(slide) || unshown.has(slide)
    const time = isToBeSaid ? minutesOf(slide, wordsPerMinute) : 0
    const all = ((host && minutes.get(host)) ?? 0) + time
    const extra = paceCuts.has(slide) ? 0 : time
    const fits = extra <= left && all <= longestHostMinutes
    if (
      host &&
      isToBeSaid &&
      fits &&
      isInSectionOf(paths[at], hostPath) &&
      canBeSaid(slide) &&
      titlesAllow(slide, host)
    ) {
      said.set(slide, host)
      minutes.set(host, all)
      left -= extra
    } else if ((shown.has(slide) || paceCuts.has(slide)) && !leadsOrAsks(slide)) {
      host = slide
      hostPath = paths[at]
      minutes.set(slide, minutes.get(slide) ?? time)
    }
  }
  return said
}

/** Tell whether a slide is a navigation slide or asks the audience to do something, so that it cannot be a host. */
function leadsOrAsks({ layout }: Slide): boolean {
  return factsOf(layout).isNavigation || layout === 'action'
}

/** Tell whether a slide belongs to the same section of the article's first level as another one. */
function isInSectionOf(path: SectionPath | undefined, of: SectionPath | undefined): boolean {
  return path?.[1] !== undefined && path[1] === of?.[1]
}

/**
 * A selection of slides, the shown slides that may be said instead (`movable`, the best first), and how many slides a
 * minute may have.
 */
export interface PaceOptions extends SlideSelection {
  movable: readonly Slide[]
  slidesPerMinute: number
}

/**
 * Find the slides to say instead of showing, so that a talk has no more slides a minute than its audience can follow.
 * Choose the lowest-ranked slides of prose that have the same title as the slide before. At a slow pace (`slowPace`) also
 * choose slides with another title, if they continue a section and have no number that measures something. Keep slides
 * with evidence, and the first slide under each title or in each section.
 */
export function choosePaceCuts({ movable, slidesPerMinute, ...selection }: PaceOptions): Set<Slide> {
  const { slides, paths, shown, wordsPerMinute, minuteLimit } = selection
  const minutes = [...shown].reduce((sum, slide) => sum + minutesOf(slide, wordsPerMinute), 0)
  let tooMany = Math.floor(shown.size - Math.max(fewestSlides, slidesPerMinute * Math.min(minuteLimit, minutes)))
  const cuts = new Set<Slide>()
  for (const slide of movable.toReversed()) {
    if (tooMany <= 0) break
    const at = slides.indexOf(slide)
    const before = slides[at - 1]
    if (!before || !shown.has(before) || opensByBreak(slide) || !isOfProse(slide) || !canBeSaid(slide)) continue
    if (titleKeyOf(slide) !== titleKeyOf(before) && slideKindsOf(slide).has('figure')) continue
    const goesOn =
      titleKeyOf(slide) === titleKeyOf(before) ||
      (slidesPerMinute <= slowPace && isInSectionOf(paths[at], paths[at - 1]))
    if (!goesOn) continue
    cuts.add(slide)
    tooMany -= 1
  }
  return cuts
}

/** Tell whether a slide shows prose alone. */
function isOfProse({ children }: Slide): boolean {
  return children.every((slot) => slot.children.every((block) => block.type === 'heading' || isProse(block)))
}

/** Tell whether the author has begun this slide with the directive `break`. */
function opensByBreak({ children }: Slide): boolean {
  return children.some((slot) => slot.children.some(({ data }) => data?.directives?.break))
}
