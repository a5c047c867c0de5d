import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { parseMarkdown } from '../../article/parseMarkdown.ts'
import type { ReadDeck } from '../../slidev/readDeck.ts'
import type { References } from './references.ts'
import { addressesOn, slidePicture } from './slidePicture.ts'
import { toSafeHtml } from './toSafeHtml.ts'
import type { SlideFacts } from './toSlideFacts.ts'

/** Make the body of a handout with each slide, its speaker notes beside it, and lines to write on. */
export function notesBody(slides: SlideFacts[], { slides: read }: ReadDeck, references: References): Element[] {
  return slides.map((facts, index) => {
    const { slide, title, level = 2 } = facts
    const onSlide = references.list(addressesOn(facts))
    const note = toSafeHtml(parseMarkdown(read[index]?.note ?? ''))
    references.mark(note)
    const head: ElementContent[] = [h('span.number', `${slide}`), h('span.title', title)]
    if (onSlide.length > 0) head.push(h('span.on-slide', onSlide))
    return h('section.talk', { id: `slide-${slide}` }, [
      h(`h${title ? level : 2}`, head),
      h('div.pair', [slidePicture(facts), h('div.words', [h('div.note', note.children), h('div.lines')])]),
    ])
  })
}
