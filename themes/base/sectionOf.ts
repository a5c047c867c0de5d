/** The section in which a slide stands. */
export interface PlaceInTalk {
  /** Number of the slide's section, from 1. */
  section: number
  /** How many sections the talk has. */
  sections: number
  /** Whether slides of the talk already show numbers of sections or parts, which may differ from `section`. */
  isNumbered: boolean
}

/**
 * Sections count only if they have at least this many slides on average. Otherwise nearly each slide would be a
 * section.
 */
const fewestSlides = 3

/**
 * Find the section of a slide by the frontmatter of all slides. A section begins at an entry of the agenda
 * (`routeAlias: s2`), or, if such sections are too short, at a part of the talk (`part: 2`). Return undefined for a
 * slide before the first section, from the closing slide on, and if the talk has no sections.
 *
 * @param slides frontmatter of all slides
 * @param page number of the slide, from 1
 */
export function sectionOf(slides: readonly Record<string, unknown>[], page: number): PlaceInTalk | undefined {
  const end = slides.findIndex(({ layout, appendix }) => layout === 'closing' || appendix === true)
  const talk = end < 0 ? slides : slides.slice(0, end)
  if (page > talk.length) return undefined
  const entries = talk.map(({ routeAlias }) => Number(/^s(\d+)$/.exec(String(routeAlias))?.[1] ?? Number.NaN))
  const parts = talk.map(({ part }) => Number(part ?? Number.NaN))
  const isNumbered = talk.some(({ part, number }) => part !== undefined || number !== undefined)
  for (const marks of [entries, parts]) {
    const sections = marks.filter((mark) => mark > 0).length
    const section = marks.slice(0, page).filter((mark) => mark > 0).length
    if (sections < 2 || talk.length < fewestSlides * sections) continue
    return section > 0 ? { section, sections, isNumbered } : undefined
  }
  return undefined
}
