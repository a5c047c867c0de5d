import type { Paragraph, TextRun } from '../shapes.ts'
import type { PageElement } from './pageElement.ts'

/** Make a paragraph of runs, in the style of their block. */
export function toParagraph({ style }: PageElement, runs: TextRun[]): Paragraph {
  const { textAlign, direction, lineHeight, fontSize } = style
  return {
    runs,
    align: toSide(textAlign, direction === 'rtl'),
    rightToLeft: direction === 'rtl',
    before: 0,
    lineHeight: Number.parseFloat(lineHeight) || 1.2 * Number.parseFloat(fontSize),
    level: 0,
    marker: undefined,
    indent: 0,
  }
}

function toSide(textAlign: string, rightToLeft: boolean): Paragraph['align'] {
  if (textAlign === 'left' || textAlign === 'right' || textAlign === 'center') return textAlign
  return (textAlign === 'end') === rightToLeft ? 'left' : 'right'
}
