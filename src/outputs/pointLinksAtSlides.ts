import type { OpenDeck } from '../render/openDeck.ts'
import { readSlideLinks, type SlideLinks } from './page/readSlideLinks.ts'
import { writeSlideLinks } from './page/writeSlideLinks.ts'

/**
 * Point links between slides at the ids of their targets, which browsers follow, also in what they print. Links that do
 * so already stay; one to a slide that is not shown leads nowhere.
 */
export async function pointLinksAtSlides({ page, aliases }: OpenDeck): Promise<void> {
  await page.evaluate(writeSlideLinks, placesOf(await page.evaluate(readSlideLinks), aliases))
}

/** Find the places that links mean. Slidev writes `#3` or `#./alias`, where the places are called `003-01`. */
export function placesOf({ places, hrefs }: SlideLinks, aliases: Record<string, number>): (string | null)[] {
  return hrefs.map((href) => {
    const target = decodeURIComponent(href).replace(/^#(\.?\/)?/, '')
    const number = aliases[target] ?? Number(target)
    const place = places.includes(target) ? target : places.find((id) => Number.parseInt(id, 10) === number)
    return place === undefined ? null : `#${place}`
  })
}
