import type { Block, DeckParts, SlideParts } from './deckParts.ts'

/** Join the parts of a deck to its text. If no part was changed, the text has the same bytes as before it was split. */
export function joinDeck({ slides }: DeckParts): string {
  return slides.map((slide) => [...slide.separator, joinSlide(slide)].join('\n')).join('\n')
}

/**
 * Prepare a slide for another position in the deck. Put a `---` line before it, unless its frontmatter opens with one,
 * and blank lines around it.
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
