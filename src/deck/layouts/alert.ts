import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { condense } from '../condense.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { rightColumn } from './area.ts'
import type { Layout } from './layout.ts'

/** The parts of a callout, such as `> **Note**`: its bold first line, and the blocks under that line. */
interface Callout {
  label: PhrasingContent[]
  body: Blockquote['children']
}

/**
 * A callout (an alert of GitHub, a container): a blockquote that opens with a bold line. Prose that introduces the callout
 * may stand before it.
 */
export const alert: Layout = {
  area: { ...rightColumn, width: 497, leading: 1.4 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: ['weak-title'],
  holds: ({ blocks }) => endsInCallout(blocks),
  suits: ({ blocks }) => endsInCallout(blocks),
  make({ title, blocks, props, lang, density }) {
    const shown = blocks.flatMap((block): RootContent[] => {
      const callout = block.type === 'blockquote' ? readCallout(block) : undefined
      return callout ? [...heading(3, callout.label), ...callout.body] : [block]
    })
    const { shown: points, isShortened } = condense(shown, { lang, density })
    return [newSlide('alert', props, [...heading(2, title), ...points], isShortened ? blocks : [], blocks)]
  },
}

function endsInCallout(blocks: RootContent[]): boolean {
  const last = blocks.at(-1)
  return last?.type === 'blockquote' && readCallout(last) !== undefined && blocks.slice(0, -1).every(isProse)
}

/** Read a blockquote as a callout. Return undefined unless it holds a bold line, and under it only paragraphs and lists. */
export function readCallout({ children: [first, ...body] }: Blockquote): Callout | undefined {
  const label = first?.type === 'paragraph' ? labelOf(first) : undefined
  const isWords = body.length > 0 && body.every(({ type }) => type === 'paragraph' || type === 'list')
  return label && isWords ? { label, body } : undefined
}

function labelOf({ children: [only, ...others] }: Paragraph): PhrasingContent[] | undefined {
  return only?.type === 'strong' && others.length === 0 ? only.children : undefined
}
