import type { VFile } from 'vfile'
import { report } from '../../messages/report.ts'
import { action } from './action.ts'
import { alert } from './alert.ts'
import { bullets } from './bullets.ts'
import { code } from './code.ts'
import { comparison } from './comparison.ts'
import { formula } from './formula.ts'
import { gallery } from './gallery.ts'
import { image } from './image.ts'
import type { Chunk, Layout } from './layout.ts'
import { panels } from './panels.ts'
import { quote } from './quote.ts'
import { records } from './records.ts'
import { references } from './references.ts'
import { section } from './section.ts'
import { statement } from './statement.ts'
import { steps } from './steps.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

/** The layouts in the order in which they are tried: the first that suits a chunk makes its slides. */
export const layouts: readonly Layout[] = [
  comparison,
  timeline,
  records,
  table,
  code,
  formula,
  gallery,
  image,
  panels,
  references,
  action,
  steps,
  alert,
  quote,
  statement,
  section,
  bullets,
]

/** Choose the layout that the author asks for, if it can show the chunk, else the first that suits. */
export function chooseLayout(chunk: Chunk, file: VFile | undefined): Layout {
  const [first] = chunk.blocks
  const name = first?.data?.directives?.layout
  const asked = layouts.find((layout) => layout.name === name)
  if (asked && (asked.holds ?? asked.suits)(chunk)) return asked
  if (name !== undefined) {
    const names = layouts.map((layout) => layout.name).join(', ')
    const expected = asked ? `blocks that \`${name}\` can show` : `one of: ${names}`
    const reason = `Cannot use the layout \`${name}\`, expected ${expected}`
    if (file) report(file, { ruleId: 'directive', place: first?.position, reason })
  }
  const suitable = layouts.find((layout) => layout.suits(chunk))
  if (!suitable) throw new Error('the last layout suits every chunk')
  return suitable
}
