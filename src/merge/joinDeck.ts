import type { Block, DeckParts, SlideParts } from './deckParts.ts'

/** Join the parts of a deck to text. A deck that was split and not changed gets the same bytes again. */
export function joinDeck({ slides }: DeckParts): string {
  return slides.map((slide) => [...slide.separator, joinSlide(slide)].join('\n')).join('\n')
}

/**
 * Prepare a slide for another place in the deck: put a `---` line before it, unless its frontmatter has one, and blank
 * lines around.
 */
export function withSeparator(slide: SlideParts, isFirst: boolean): SlideParts {
  const isOpened = slide.open.startsWith('---')
  const raw = joinSlide(slide)
  const isPadded = isOpened || isFirst || raw === '' || raw.startsWith('\n')
  const [first, ...others] = slide.body
  const body = isPadded || !first ? slide.body : [{ ...first, gap: `\n${first.gap}` }, ...others]
  const tail = raw.endsWith('\n') || raw === '' ? slide.tail : `${slide.tail}\n`
  return { ...slide, separator: isOpened || isFirst ? [] : ['---'], body, tail }
}

function joinSlide({ open, entries, trail, close, body, bodyEnd, note, tail }: SlideParts): string {
  const keys = entries.map(({ lead, raw }) => lead + raw).join('')
  const said = note ? `<!--${joinBlocks(note.blocks)}${note.end}-->` : ''
  return open + keys + trail + close + joinBlocks(body) + bodyEnd + said + tail
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ gap, marker, text }) => gap + marker + text).join('')
}
