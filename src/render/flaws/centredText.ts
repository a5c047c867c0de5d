import { excerpt } from '../checks/check.ts'
import type { FlawFinder } from './flaw.ts'
import { toBlocks } from './toBlocks.ts'

/** Report text of several lines that is centred: its lines have no common edge for the eye to return to. */
export const centredText: FlawFinder = (slide) => {
  const centred = toBlocks(slide).find(
    ({ first, lines, isProse }) =>
      isProse && lines.length > 1 && first.align === 'center' && !first.title && first.inside === undefined,
  )
  if (!centred) return []
  const reason = `Unexpected centred text of ${centred.lines.length} lines at \`${excerpt(centred.text)}\`, expected lines that begin at one edge: take out what centres it`
  return [{ ruleId: 'centred-text', reason }]
}
