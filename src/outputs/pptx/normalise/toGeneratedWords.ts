import type { GeneratedContent } from '../page/readGenerated.ts'

/** What becomes of generated content. Elements are told by their index among all on slides. */
export interface GeneratedWords {
  /** Indexes of the items whose marker a presentation draws itself, as a bullet or a number. */
  markers: number[]
  words: InsertedWords[]
}

/** Words to be written as an element. */
export interface InsertedWords {
  at: number
  place: 'before' | 'after'
  text: string
  /** The words go beside the element, not into it: a block inside a line would break the line. */
  isApart: boolean
}

/**
 * Choose which generated content is written as an element, so that it is read as other words are: the language of a
 * listing, where a link leads. Marks of list items stay marks.
 */
export function toGeneratedWords(generated: GeneratedContent[]): GeneratedWords {
  const seen = generated.filter(({ display, visibility }) => display !== 'none' && visibility !== 'hidden')
  const markers = seen.filter(isMarker)
  return {
    markers: markers.map(({ at }) => at),
    words: seen.flatMap((one) => {
      const text = wordsOf(one)
      if (markers.includes(one) || text.trim() === '') return []
      return [{ at: one.at, place: one.place, text, isApart: one.host.display === 'inline' && one.display === 'block' }]
    }),
  }
}

/** Tell whether generated content is the mark of a list item: a character or a small figure. */
function isMarker({ place, content, fontSize, backgroundColor, width, height, host }: GeneratedContent): boolean {
  if (place !== 'before' || host.tag !== 'li') return false
  const isText = /counter|attr\(|"[^"]+"/.test(content)
  if (!isText) return Number.parseFloat(height) <= 16 && Number.parseFloat(width) <= 16
  return Number.parseFloat(fontSize) <= 1.3 * Number.parseFloat(host.fontSize) && isTransparent(backgroundColor)
}

function isTransparent(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)
}

/** Return a string, or the value of an attribute, without the alternative for screen readers: `"go" / "Go"` -> `go`. */
function wordsOf({ content, host: { attributes } }: GeneratedContent): string {
  const attribute = /^attr\(([\w-]+)\)/.exec(content)?.[1]
  if (attribute !== undefined) return attributes[attribute] ?? ''
  return (/^"((?:[^"\\]|\\.)*)"/.exec(content)?.[1] ?? '').replace(/\\(.)/g, '$1')
}
