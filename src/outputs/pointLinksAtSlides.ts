import type { OpenDeck } from '../render/openDeck.ts'
import { readSlideLinks, type SlideLinks } from './page/readSlideLinks.ts'
import { writeSlideLinks } from './page/writeSlideLinks.ts'

/**
 * Give links between slides the name of the place that they mean, which a browser turns into a jump, also in what it
 * prints. Links that are such names already stay as they are.
 */
export async function pointLinksAtSlides({ page, aliases }: OpenDeck): Promise<void> {
  await page.evaluate(writeSlideLinks, placesOf(await page.evaluate(readSlideLinks), aliases))
}

/** Find the places that links mean. Slidev writes `#3` or `#./alias`, where the places are called `003-01`. */
export function placesOf({ places, hrefs }: SlideLinks, aliases: Record<string, number>): (string | null)[] {
  return hrefs.map((href) => {
    const target = decodeURIComponent(href).replace(/^#(\.?\/)?/, '')
    const place = places.includes(target) ? target : places[(aliases[target] ?? Number(target)) - 1]
    return place === undefined ? null : `#${place}`
  })
}
