import { action } from './action.ts'
import { bullets } from './bullets.ts'
import { code } from './code.ts'
import { image } from './image.ts'
import type { Layout } from './layout.ts'
import { panels } from './panels.ts'
import { quote } from './quote.ts'
import { section } from './section.ts'
import { statement } from './statement.ts'
import { steps } from './steps.ts'
import { table } from './table.ts'

/** The layouts in the order in which they are tried: the first that suits a chunk makes its slides. */
export const layouts: readonly Layout[] = [
  table,
  code,
  image,
  panels,
  action,
  steps,
  quote,
  statement,
  section,
  bullets,
]
