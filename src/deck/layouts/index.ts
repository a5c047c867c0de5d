import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { isLayoutName, type LayoutName } from '../../../themes/base/shared/contract.ts'
import { report } from '../../messages/report.ts'
import { action } from './action.ts'
import { alert } from './alert.ts'
import { type Area, wide } from './area.ts'
import { bullets } from './bullets.ts'
import { code } from './code.ts'
import { comparison } from './comparison.ts'
import { figures } from './figures.ts'
import { flow } from './flow.ts'
import { formula } from './formula.ts'
import { gallery } from './gallery.ts'
import { image } from './image.ts'
import type { Chunk, Layout, LayoutFacts } from './layout.ts'
import { panels } from './panels.ts'
import { path } from './path.ts'
import { quote } from './quote.ts'
import { records } from './records.ts'
import { references } from './references.ts'
import { section } from './section.ts'
import { statement } from './statement.ts'
import { steps } from './steps.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

/**
 * Facts of the layouts of navigation slides: cover, agenda, divider and closing slide. These slides are made to fit their
 * content.
 */
const leading: LayoutFacts = {
  area: wide,
  breakable: false,
  prose: false,
  absorbs: undefined,
  emptyByDesign: true,
  isNavigation: true,
  intendedFlaws: ['trapped-space', 'imbalance', 'title-jump'],
}

/** Facts of a layout that is not ours: a caller of `writeDeck` may name a layout of another theme. */
const unknown: LayoutFacts = {
  area: wide,
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
}

/** Facts of the cards that `panels` and `gatheredSlides` make. */
const cards: LayoutFacts = {
  area: { ...wide, width: 264, gap: 32, leading: 1.4, size: 20, across: 3 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
}

/**
 * Every layout, a row each. Those with `suits` are tried from the top down: the first that suits a chunk makes its
 * slides. To add one: its name in `themes/base/shared/contract.ts`, its row here, its `.vue` in `themes/base/layouts/`.
 */
export const layouts = {
  comparison,
  flow,
  timeline,
  records,
  table,
  code,
  formula,
  gallery,
  image,
  figures,
  panels,
  references,
  action,
  path,
  steps,
  alert,
  quote,
  statement,
  section,
  default: bullets,
  cards,
  cover: leading,
  agenda: { ...leading, emptyByDesign: false },
  part: leading,
  closing: leading,
} satisfies Record<LayoutName, Layout | LayoutFacts>

/** Read the facts of a slide's layout. */
export function factsOf(layout: string): LayoutFacts {
  return isLayoutName(layout) ? layouts[layout] : unknown
}

/** Return the area in which a layout sets the blocks under its title. */
export function areaOf(layout: string, body: RootContent[]): Area {
  const { area } = factsOf(layout)
  return typeof area === 'function' ? area(body) : area
}

/** The layouts that a chunk may get, by the name with which an author asks for each: `layout=bullets`. */
export const layoutsByAskedName = new Map(
  Object.entries<Layout | LayoutFacts>(layouts).flatMap(([name, layout]): [string, Layout][] =>
    'suits' in layout ? [[layout.askedAs ?? name, layout]] : [],
  ),
)

/** Choose the layout that the author asks for, if it can show the chunk, else the first layout that suits the chunk. */
export function chooseLayout(chunk: Chunk, file: VFile | undefined): Layout {
  const [first] = chunk.blocks
  const name = first?.data?.directives?.layout
  const asked = layoutsByAskedName.get(name ?? '')
  if (asked && (asked.holds ?? asked.suits)(chunk)) return asked
  if (name !== undefined) {
    const expected = asked ? `blocks that \`${name}\` can show` : `one of: ${[...layoutsByAskedName.keys()].join(', ')}`
    const reason = `Cannot use the layout \`${name}\`, expected ${expected}`
    if (file) report(file, { ruleId: 'directive', place: first?.position, reason })
  }
  const suitable = [...layoutsByAskedName.values()].find((layout) => layout.suits(chunk))
  if (!suitable) throw new Error('the last layout suits every chunk')
  return suitable
}
