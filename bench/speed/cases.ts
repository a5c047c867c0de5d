import { allFormats, fiftyArticles, threeAudiences } from './manyFiles.ts'
import { content, firstRun, growth, hundredSections, links, sizes, tables } from './oneArticle.ts'
import type { Row } from './row.ts'
import { saveToScreen } from './saveToScreen.ts'
import { fitting, steps } from './steps.ts'
import { command, parsing } from './textAlone.ts'
import type { Workplace } from './workplace.ts'

/** Measure something in so many rounds; fewer where a round takes long. */
export type Case = (place: Workplace, rounds: number) => Promise<Row[]>

/** What `--case` names, in the order of the table. */
export const cases: Record<string, Case> = {
  content,
  first: firstRun,
  steps,
  fitting,
  sections: hundredSections,
  growth,
  tables,
  links,
  text: command,
  parsing,
  fifty: fiftyArticles,
  audiences: threeAudiences,
  formats: allFormats,
  sizes,
  live: saveToScreen,
}
