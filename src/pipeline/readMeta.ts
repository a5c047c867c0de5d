import type { Meta } from '../outputs/index.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import { isoDay } from '../text/isoDay.ts'

/** Read what files say about themselves from the deck, not from the article: a person may have edited the deck. */
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
