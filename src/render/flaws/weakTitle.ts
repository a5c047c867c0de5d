import type { Run } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { groupBy } from './groupBy.ts'

/** How many times as large as the text a title must be; `boldRatio` is for a bold title over text that is not bold. */
const least = { ratio: 1.1, boldRatio: 1.05 }

/** Report a title that is hardly larger than the text below it. */
export const weakTitle: FlawFinder = (slide) => {
  const title = largest(slide.runs.filter((run) => run.title))
  const text = commonest(slide.runs.filter((run) => !run.title && run.kind === 'text' && run.inside !== 'formula'))
  if (!title || !text) return []
  const expected = title.bold && !text.bold ? least.boldRatio : least.ratio
  const ratio = title.size / text.size
  if (ratio >= expected) return []
  const weight = title.bold === text.bold ? ' in the same weight' : ''
  const reason = `Unexpected title of ${px(title.size)} over text of ${px(text.size)}${weight}, expected at least ${px(text.size * expected)}: shorten the title, or split the slide`
  return [{ ruleId: 'weak-title', reason }]
}

function largest(runs: Run[]): Run | undefined {
  return runs.toSorted((a, b) => b.size - a.size)[0]
}

/** Return a run in the style (size and weight) that most letters have. */
function commonest(runs: Run[]): Run | undefined {
  const styles = groupBy(runs, ({ size, bold }) => `${size} ${bold}`)
  const letters = (own: Run[]) => own.reduce((sum, { text }) => sum + text.length, 0)
  return styles.toSorted((a, b) => letters(b) - letters(a))[0]?.[0]
}

function px(size: number): string {
  return `${Math.round(size * 10) / 10} px`
}
