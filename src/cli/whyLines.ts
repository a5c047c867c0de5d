import type { VFile } from 'vfile'
import type { Ledger } from '../ledger/entries.ts'
import { placeName } from '../messages/original.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import { appendixReason } from './appendixReason.ts'
import { shortLine } from './shortLine.ts'

/**
 * Return lines that say why each slide of the appendix stands there, and by which rule each unit of the article (a
 * sentence, an item, an image and so on) was left out.
 *
 * @example `slide 12 (Costs): behind the talk, the talk has no more minutes`
 */
export function whyLines({ entries }: Ledger, slides: ReadDeck['slides'], file: VFile): string[] {
  const inAppendix = slides.flatMap(({ frontmatter: { why }, title }, at) => {
    const reason = appendixReason(why)
    return reason ? [`slide ${at + 1}${title ? ` (${title})` : ''}: behind the talk, ${reason}`] : []
  })
  const left = entries.flatMap(({ unit: { kind, text, position }, where }) =>
    'rule' in where
      ? [`${placeName(file, position.start.line)}: ${kind} left out by \`${where.rule}\`: ${shortLine(text)}`]
      : [],
  )
  return [...inAppendix, ...left]
}
