import { condense } from '../condense.ts'
import { shownInFull } from '../density.ts'
import { heading, newSlide } from '../newSlide.ts'
import { onAxis, wide } from './area.ts'
import type { Layout } from './layout.ts'

/** The fallback: blocks in the article's order, most often a list. Its slides have Slidev's layout `default`. */
export const bullets: Layout = {
  askedAs: 'bullets',
  area: (body) => (body.some(({ type }) => type === 'code' || type === 'table') ? wide : onAxis),
  breakable: true,
  prose: true,
  absorbs: 'own',
  emptyByDesign: false,
  leads: false,
  suits: () => true,
  make({ title, blocks, props, lang, density }) {
    const { shown, less } = condense(blocks, shownInFull[density], lang)
    return [newSlide('default', props, [...heading(2, title), ...shown], less ? blocks : [], blocks)]
  },
}
