import type { Element } from 'hast'
import { h } from 'hastscript'
import type { References } from './references.ts'
import { addressesOn, slidePicture } from './slidePicture.ts'
import type { SlideFacts } from './toSlideFacts.ts'

/**
 * Make the body of a handout with several slides on each page. Each slide has its number, the numbers of its links, and
 * lines to write on if there is room.
 */
export function gridBody(slides: SlideFacts[], perPage: number, references: References): Element[] {
  const pages = Math.ceil(slides.length / perPage)
  return Array.from({ length: pages }, (_, page) =>
    h(
      'section.page',
      slides.slice(page * perPage, (page + 1) * perPage).map((facts) => {
        const links = references.list(addressesOn(facts))
        return h('div.cell', { id: `slide-${facts.slide}` }, [
          slidePicture(facts),
          h('p.caption', [
            h('span.number', `${facts.slide}`),
            ...(links.length > 0 ? [h('span.on-slide', links)] : []),
          ]),
          h('div.lines'),
        ])
      }),
    ),
  )
}
