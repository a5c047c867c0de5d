import type { RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { areComparable } from '../areComparable.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { oppositeSides } from '../oppositeSides.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { readNamedList } from '../toChunks.ts'
import { type Area, wide } from './area.ts'
import type { Layout } from './layout.ts'

const sides: Area = { ...wide, width: 418, gap: 40, leading: 1.4, across: 2 }

/** The area of a table of two columns: its header needs more room. */
const comparedTable: Area = { ...wide, gap: 80 }

/**
 * Two sides to compare, side by side: the two columns of a table, two lists with a name each, or two points whose names
 * are opposites.
 */
export const comparison: Layout = {
  area: (body) => (body.some(({ type }) => type === 'table') ? comparedTable : sides),
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  holds: ({ blocks }) => readNamedLists(blocks).length > 0 || blocks.some((block) => block.type === 'table'),
  suits({ blocks }) {
    const last = blocks.at(-1)
    const isTable = last?.type === 'table' && comparesColumns(last) && blocks.slice(0, -1).every(isProse)
    return isTable || readNamedLists(blocks).length > 0
  },
  make(chunk) {
    const { title, blocks, props } = chunk
    const sides = readNamedLists(blocks)
    const { shown, said } = sides.length > 0 ? { shown: sides, said: [] } : showWithEvidence(chunk)
    return [newSlide('comparison', props, [...heading(2, title), ...shown], said, blocks)]
  },
}

function comparesColumns({ children: [header] }: Table): boolean {
  const [one, other, ...others] = header?.children ?? []
  return (
    one !== undefined && other !== undefined && others.length === 0 && areComparable(toString(one), toString(other))
  )
}

/**
 * Return the blocks of the two sides: for each side a heading with its name, and the list or paragraph under that name.
 * Return an empty list if the blocks are neither two named lists nor two opposites.
 */
function readNamedLists(blocks: RootContent[]): RootContent[] {
  const opposites = oppositeSides(blocks)
  if (opposites.length > 0) return opposites
  const sides = [readNamedList(blocks.slice(0, 2)), readNamedList(blocks.slice(2))]
  return sides.flatMap((side) => (side && sides.every(Boolean) ? [...heading(3, side.name.children), side.list] : []))
}
