/** Where in the talk a slide stands. */
export interface PlaceInTalk {
  /** Number of its section, from 1. */
  section: number
  sections: number
  /** Its title or its divider shows another number: that of the article, or of the part. */
  isNumbered: boolean
}

/** Fewest slides that sections must have on average to be shown: with fewer, nearly each slide would be a section. */
const fewestSlides = 3

/**
 * Find the section of a slide by the frontmatter of all slides: by the entries of the agenda (`routeAlias: s2`), or by parts
 * (`part: 2`) where the sections of the agenda are too small. Undefined before the first one, on the closing slide and
 * behind it, and where the talk has no sections.
 *
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
