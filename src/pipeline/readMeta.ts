import type { Meta } from '../outputs/index.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import { isoDay } from '../text/isoDay.ts'

/**
 * Read the metadata of outputs, such as title and author. Read it from the deck, because a person may have edited it
 * there.
 */
export function readMeta({ headmatter, title }: ReadDeck): Meta {
  const text = (key: string) => (typeof headmatter[key] === 'string' ? headmatter[key] : undefined)
  const day = isoDay(text('date') ?? '')
  return {
    title,
    author: text('author'),
    keywords: text('keywords')?.split(', '),
    lang: text('lang') ?? 'en',
    date: day ? new Date(`${day}T00:00:00Z`) : undefined,
  }
}
