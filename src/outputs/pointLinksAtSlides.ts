import type { OpenDeck } from '../render/openDeck.ts'
import { readSlideLinks, type SlideLinks } from './page/readSlideLinks.ts'
import { writeSlideLinks } from './page/writeSlideLinks.ts'

/**
 * Point links between slides at the ids of their targets, which browsers follow, also in what they print. Links that do
 * so already stay.
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
