import type { OpenDeck } from '../render/openDeck.ts'
import { decodePercent } from '../text/decodePercent.ts'
import { readSlideLinks, type SlideLinks } from './page/readSlideLinks.ts'
import { writeSlideLinks } from './page/writeSlideLinks.ts'

/**
 * Rewrite the links between slides to the ids of their target slides: `#3` -> `#003-01`. Browsers follow these, also in the
 * PDFs that they print. A link to a slide that is not shown leads nowhere.
 */
export async function pointLinksAtSlides({ page, aliases }: OpenDeck): Promise<void> {
  await page.evaluate(writeSlideLinks, targetsOf(await page.evaluate(readSlideLinks), aliases))
}

/**
 * Find the id that each link means: Slidev writes `#3` or `#./alias`, but the slide has the id `003-01`. A link to no slide
 * gets null.
 */
export function targetsOf({ slideIds, hrefs }: SlideLinks, aliases: Record<string, number>): (string | null)[] {
  return hrefs.map((href) => {
    const target = decodePercent(href).replace(/^#(\.?\/)?/, '')
    const number = aliases[target] ?? Number(target)
    const found = slideIds.includes(target) ? target : slideIds.find((id) => Number.parseInt(id, 10) === number)
    return found === undefined ? null : `#${found}`
  })
}
