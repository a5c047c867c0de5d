import type { RootContent } from 'mdast'
import { isTemplate } from '../article/syntax/templates/template.ts'
import { keySentence } from './condense.ts'
import { type Density, longSentence } from './density.ts'
import { descriptionsIn, isCaption } from './isCaption.ts'
import { isPicture } from './isPicture.ts'
import { isProse } from './isProse.ts'
import type { Chunk } from './layouts/layout.ts'
import { textWidthOf } from './textWidthOf.ts'
import { endsInColon } from './toChunks.ts'

/** Greatest `textWidth` of text that is shown in full beside evidence: a picture, a table, a listing or a formula. */
const besideEvidenceLimit: Record<Density, number> = { full: 240, talk: 160, brief: 120 }

/** The blocks of a chunk that a slide shows, and the blocks that go into its notes. */
export interface Shown {
  shown: RootContent[]
  said: RootContent[]
}

/**
 * Shorten the long paragraphs that stand with evidence: show the key sentence of each, and put the whole paragraph into
 * the notes. If the key sentence is long too, and the chunk has a picture, show nothing of the paragraph.
 */
export function showWithEvidence({ blocks, density, lang }: Pick<Chunk, 'blocks' | 'density' | 'lang'>): Shown {
  const described = new Set<string>()
  const words = new Set(
    blocks.filter((block) => {
      const isWords = mayBeShortened(block, described)
      for (const description of descriptionsIn([block])) described.add(description)
      return isWords
    }),
  )
  if (textWidthOf([...words]) <= besideEvidenceLimit[density]) return { shown: blocks, said: [] }
  const hasPicture = blocks.some(isPicture)
  const said: RootContent[] = []
  const shown = blocks.flatMap((block): RootContent[] => {
    if (!words.has(block) || block.type !== 'paragraph') return [block]
    const key = keySentence(block, lang).shown
    const isLong = hasPicture && textWidthOf([key]) > longSentence
    if (!isLong && textWidthOf([key]) === textWidthOf([block])) return [block]
    said.push(block)
    return isLong ? [] : [key]
  })
  return { shown, said }
}

/** Tell whether a block is a paragraph that its key sentence may stand for. */
function mayBeShortened(block: RootContent, described: ReadonlySet<string>): boolean {
  if (!isProse(block) || block.data?.directives?.keep || isTemplate(block)) return false
  return !endsInColon(block) && !isCaption(block, described)
}
