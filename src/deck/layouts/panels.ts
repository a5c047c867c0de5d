import type { LayoutName } from '../../../themes/base/shared/contract.ts'
import { condense } from '../condense.ts'
import { fullProseLimit } from '../density.ts'
import { heading, newSlide } from '../newSlide.ts'
import { type Labelled, readLabels } from '../readLabels.ts'
import { rightColumn } from './area.ts'
import type { Layout } from './layout.ts'

/** Labelled points side by side: up to four as panels of unequal size, five or six as equal cards. */
export const panels: Layout = {
  // Set in the smallest type, so that panels stay on one slide as long as possible.
  area: { ...rightColumn, leading: 1.45, size: 20, arrangement: 'panels' },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  holds: ({ blocks }) => readLabels(blocks) !== undefined,
  suits({ blocks }) {
    const points = readLabels(blocks)
    return points !== undefined && points.length <= 6
  },
  make({ title, blocks, props, lang, density }) {
    const points = readLabels(blocks) ?? []
    const limit = fullProseLimit[density] / points.length
    const condensed = points.map(({ label, body }) => ({
      label,
      ...condense(body, { lang, density, limit: Math.max(limit, 120) }),
    }))
    const shown = condensed.flatMap(({ label, shown }) => [...heading(3, label), ...shown])
    const said = condensed.some(({ isShortened }) => isShortened) ? blocks : []
    return [newSlide(layoutOf(points), props, [...heading(2, title), ...shown], said, blocks)]
  },
}

function layoutOf(points: Labelled[]): LayoutName {
  return points.length <= 4 ? 'panels' : 'cards'
}
