import type { FootnoteDefinition, Paragraph, RootContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Footnotes } from '../article/syntax/footnotes/takeFootnotes.ts'
import type { Slide } from './deck.ts'

/**
 * Put each footnote into the notes of the first slide that refers to it. Footnotes that no slide refers to go into the
 * notes of the last slide.
 *
 * @example a slide that shows `It scales.[^1]` -> `[1] To 40 nodes.` in its notes
 */
export function footnotesToNotes(slides: Slide[], footnotes: Footnotes): Slide[] {
  const left = new Map(footnotes)
  const said = slides.map((slide) => {
    const note = slide.note.filter((block) => !isTitleReference(block))
    const ofTitle = slide.note.filter(isTitleReference)
    const notes = takeNotes([...ofTitle, ...slide.children.flatMap((slot) => slot.children), ...note], left)
    return notes.length > 0 || note.length < slide.note.length ? { ...slide, note: [...note, ...notes] } : slide
  })
  const last = said.at(-1)
  if (last && left.size > 0)
    said[said.length - 1] = { ...last, note: [...last.note, ...[...left.values()].flatMap(toNote)] }
  return said
}

/** Tell whether a block holds only references to footnotes. `toSections` puts the references of a title into such a block. */
function isTitleReference(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'footnoteReference')
}

/** Remove from `left`, and return, the footnotes that blocks refer to, and the footnotes to which these refer. */
function takeNotes(blocks: RootContent[], left: Footnotes): RootContent[] {
  const notes: RootContent[] = []
  visit({ type: 'root', children: blocks }, 'footnoteReference', ({ identifier }) => {
    const definition = left.get(identifier)
    if (!definition) return
    left.delete(identifier)
    notes.push(...toNote(definition), ...takeNotes(definition.children, left))
  })
  return notes
}

/** Write a footnote as blocks. Its label stands before its text: `[^1]: Yes.` -> `[1] Yes.` */
function toNote({ identifier, label, children: [first, ...rest] }: FootnoteDefinition): RootContent[] {
  const mark: Text = { type: 'text', value: `[${label ?? identifier}] ` }
  if (first?.type === 'paragraph') return [{ ...first, children: [mark, ...first.children] }, ...rest]
  const paragraph: Paragraph = { type: 'paragraph', children: [mark] }
  return first ? [paragraph, first, ...rest] : [paragraph]
}
