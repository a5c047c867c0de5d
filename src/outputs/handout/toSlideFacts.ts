import { decodePercent } from '../../text/decodePercent.ts'
import { isAddress } from '../isAddress.ts'
import { spellMarked } from '../spellMarked.ts'
import type { LinkText, SlideText } from './page/readSlideTexts.ts'

/** The title, the text and the links of a slide, for a handout. */
export interface SlideFacts {
  /** The number of the slide, from 1. */
  slide: number
  /** The title as plain text; empty if it has none. */
  title: string
  /** The level of its first heading: 1 for covers and parts, 2 for sections; undefined if it has none. */
  level: number | undefined
  /** All of its text, for the image's description. */
  text: string
  links: SlideLink[]
}

/** One line of a link on a slide. Its position and size are shares of the slide's width and height. */
export interface SlideLink {
  text: string
  /** A URL, or the number of a slide, from 1. */
  to: string | number
  left: number
  top: number
  width: number
  height: number
}

/**
 * Convert what was read from the slides: write superscripts and subscripts as characters, and keep only links to slides
 * and web or mail addresses.
 */
export function toSlideFacts(slides: SlideText[]): SlideFacts[] {
  const ids = slides.map(({ id }) => id)
  return slides.map(({ heading, text, links }, index) => ({
    slide: index + 1,
    title: spellMarked(heading?.text ?? ''),
    level: heading?.level,
    text: spellMarked(text),
    links: links.flatMap((link) => toLinks(link, ids)),
  }))
}

function toLinks({ text, href, boxes }: LinkText, ids: string[]): SlideLink[] {
  const to = href.startsWith('#') ? ids.indexOf(decodePercent(href.slice(1))) + 1 : href
  if (to === 0 || (typeof to === 'string' && !isAddress(to))) return []
  return boxes.map((box) => ({ text: spellMarked(text || href), to, ...box }))
}
