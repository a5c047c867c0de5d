import type { Element } from 'hast'
import { h } from 'hastscript'
import type { SlideFacts } from './toSlideFacts.ts'

/**
 * Make the element of a slide: a placeholder image, which `placeSlides` replaces by the slide's page, and the slide's links
 * over it.
 */
export function slidePicture({ slide, text, links }: SlideFacts): Element {
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`
  return h('div.slide', [
    h('img', { alt: text || `${slide}`, dataSlide: slide }),
    ...links.map(({ text, to, left, top, width, height }) =>
      h('a', {
        href: typeof to === 'number' ? `#slide-${to}` : to,
        ariaLabel: text,
        style: `left:${percent(left)};top:${percent(top)};width:${percent(width)};height:${percent(height)}`,
      }),
    ),
  ])
}

/** List the URLs that a slide's links lead to. */
export function addressesOn({ links }: SlideFacts): string[] {
  return links.flatMap(({ to }) => (typeof to === 'string' ? [to] : []))
}
