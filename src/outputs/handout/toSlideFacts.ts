import { isAddress } from '../isAddress.ts'
import { spellMarked } from '../spellMarked.ts'
import type { LinkText, SlideText } from './page/readSlideTexts.ts'

/** What a slide says and where it leads. */
export interface SlideFacts {
  /** From 1. */
  slide: number
  /** Empty if it has none. */
  title: string
  /** Of its first heading: 1 for covers and parts, 2 for sections; undefined where it has none. */
  level: number | undefined
  /** All of its text. */
  text: string
  links: SlideLink[]
}

/** A link on a slide, at a line of it: places are shares of the slide's width and height. */
export interface SlideLink {
  text: string
  /** An address, or the number of a slide. */
  to: string | number
  left: number
  top: number
  width: number
  height: number
}

/** Spell scripts in what was read from slides, and keep only links that lead to a slide or out of the talk. */
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
  const to = href.startsWith('#') ? ids.indexOf(decodeURIComponent(href.slice(1))) + 1 : href
  if (to === 0 || (typeof to === 'string' && !isAddress(to))) return []
  return boxes.map((box) => ({ text: spellMarked(text || href), to, ...box }))
}
