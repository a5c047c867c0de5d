import type { VFile } from 'vfile'
import { toArticle } from '../src/files/toArticle.ts'
import { ledger } from '../src/ledger/ledger.ts'
import { deckOf } from './deckOf.ts'

/** The article that a file of this name and content is read as. */
export function articleOf(path: string, content: string | Uint8Array): Promise<VFile> {
  return toArticle(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
}

/** What becomes of an article in a deck: what is lost, and what each rule leaves out. */
export function accountOf(article: VFile): { lost: string[]; left: string[] } {
  const { entries, lost } = ledger(article, deckOf(article))
  return {
    lost: lost.map(({ text }) => text),
    left: entries.flatMap(({ unit, where }) => ('rule' in where ? [`${where.rule}: ${unit.text}`] : [])),
  }
}

/** The messages on a file. */
export function reasonsOf({ messages }: VFile): string[] {
  return messages.map(({ reason }) => reason)
}
