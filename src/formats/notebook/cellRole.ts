import { fieldOf } from '../fieldOf.ts'
import type { Cell } from './readNotebook.ts'

/** The whole cell, or the part of it that a tag such as `remove-input` names. */
type CellPart = 'cell' | 'input' | 'output'

/** MIME types of raw cells that are read as Markdown. Other raw cells are for nbconvert's other formats, such as LaTeX. */
const readForms = ['', 'text/markdown', 'text/html']

/**
 * Tell whether a cell, its input or its output is left out: by a tag such as `remove-input`, because the cell's slide
 * type is `skip`, or because it is a raw cell for another format.
 */
export function isLeftOut(cell: Cell, part: CellPart): boolean {
  if (tagsOf(cell).some((tag) => [`remove-${part}`, `remove_${part}`].includes(tag))) return true
  if (part !== 'cell') return false
  return slideType(cell) === 'skip' || (cell.cell_type === 'raw' && !readForms.includes(rawForm(cell)))
}

/** Tell whether the input or the output of a code cell is folded, so that a reader has to open it. */
export function isFolded(cell: Cell, part: 'input' | 'output'): boolean {
  const { jupyter, collapsed } = cell.metadata
  const names = [`hide-${part}`, `hide_${part}`, 'hide-cell', 'hide_cell']
  if (fieldOf(jupyter, part === 'input' ? 'source_hidden' : 'outputs_hidden') === true) return true
  return (part === 'output' && collapsed === true) || tagsOf(cell).some((tag) => names.includes(tag))
}

/** Tell whether a cell is a speaker note. */
export function isSpeakerNote(cell: Pick<Cell, 'metadata'>): boolean {
  return slideType(cell) === 'notes'
}

function tagsOf({ metadata }: Pick<Cell, 'metadata'>): string[] {
  return Array.isArray(metadata.tags) ? metadata.tags.filter((tag) => typeof tag === 'string') : []
}

function slideType({ metadata }: Pick<Cell, 'metadata'>): unknown {
  return fieldOf(metadata.slideshow, 'slide_type')
}

function rawForm({ metadata: { format, raw_mimetype: mime } }: Pick<Cell, 'metadata'>): string {
  return [format, mime].find((value) => typeof value === 'string') ?? ''
}
