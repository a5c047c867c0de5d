import { textWidth } from '../../text/textWidth.ts'
import { excerpt } from '../checks/check.ts'
import type { FlawFinder } from './flaw.ts'
import { toBlocks } from './toBlocks.ts'

/** Greatest `textWidth` of a line. In wider lines, the eye loses the next one. */
const most = 90

/** Report text of three or more lines that are too long. */
export const longLines: FlawFinder = (slide) => {
  for (const { first, lines, text, box, isProse } of toBlocks(slide)) {
    if (!isProse || first.title || first.inside !== undefined || lines.length < 3) continue
    const whole = lines.reduce((sum, line) => sum + line.box.width, 0)
    const width = Math.round((textWidth(text) * box.width) / whole)
    if (width <= most) continue
    const reason = `Unexpected lines of ${width} letters at \`${excerpt(text)}\`, expected at most ${most}: make two paragraphs or a list of it`
    return [{ ruleId: 'long-lines', reason }]
  }
  return []
}
