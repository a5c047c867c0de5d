import { textWidth } from '../../text/textWidth.ts'
import { excerpt } from '../checks/check.ts'
import type { FlawFinder } from './flaw.ts'
import { toBlocks } from './toBlocks.ts'

/** How many columns a line may have before the eye loses the next one. A Chinese character takes two columns. */
const most = 90

/** Report text of three or more lines that are too long. */
export const longLines: FlawFinder = (slide) => {
  for (const { first, lines, text, box, isProse } of toBlocks(slide)) {
    if (!isProse || first.title || first.inside !== undefined || lines.length < 3) continue
    const whole = lines.reduce((sum, line) => sum + line.box.width, 0)
    const columns = Math.round((textWidth(text) * box.width) / whole)
    if (columns <= most) continue
    const reason = `Unexpected lines of ${columns} columns at \`${excerpt(text)}\`, expected at most ${most}: make two paragraphs or a list of it`
    return [{ ruleId: 'long-lines', reason }]
  }
  return []
}
