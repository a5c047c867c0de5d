import { condense } from '../condense.ts'
import { shownInFull } from '../density.ts'
import { heading, newSlide } from '../newSlide.ts'
import { type Labelled, readLabels } from '../readLabels.ts'
import type { Layout } from './layout.ts'

/** Labelled points side by side: two to four as panels of unequal weight, five or six as equal cards. */
export const panels: Layout = {
  name: 'panels',
  holds: ({ blocks }) => readLabels(blocks) !== undefined,
  suits({ blocks }) {
    const points = readLabels(blocks)
    return points !== undefined && points.length <= 6
  },
  make({ title, blocks, props, lang, density }) {
    const points = readLabels(blocks) ?? []
    const limit = shownInFull[density] / points.length
    const condensed = points.map(({ label, body }) => ({ label, ...condense(body, Math.max(limit, 120), lang) }))
    const shown = condensed.flatMap(({ label, shown }) => [...heading(3, label), ...shown])
    const said = condensed.some(({ less }) => less) ? blocks : []
    return [newSlide(layoutOf(points), props, [...heading(2, title), ...shown], said, blocks)]
  },
}

function layoutOf(points: Labelled[]): string {
  return points.length <= 4 ? 'panels' : 'cards'
}
