import type { GeneratedContent } from '../page/readGenerated.ts'

/**
 * Content that style sheets generate, sorted into list markers and words. Elements are named by their index among all
 * elements on slides.
 */
export interface GeneratedWords {
  /** Indexes of the items whose marker becomes a list marker of the presentation, a bullet or a number. */
  markers: number[]
  words: InsertedWords[]
}

/** Generated words that are to be written into the page as an element. */
export interface InsertedWords {
  /** Index of the element for which they are generated. */
  at: number
  place: 'before' | 'after'
  text: string
  /** Whether the new element goes beside the old one, not into it: a block inside a line would break the line. */
  isApart: boolean
}

/**
 * Choose which generated content is written into the page as an element, so that it becomes text of a shape like other words:
 * the language of a listing, the host of a link. Markers of list items stay markers.
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

/** Tell whether generated content is the marker of a list item: a short text or a small figure. */
function isMarker({ place, content, fontSize, backgroundColor, width, height, host }: GeneratedContent): boolean {
  if (place !== 'before' || host.tag !== 'li') return false
  const isText = /counter|attr\(|"[^"]+"/.test(content)
  if (!isText) return Number.parseFloat(height) <= 16 && Number.parseFloat(width) <= 16
  return Number.parseFloat(fontSize) <= 1.3 * Number.parseFloat(host.fontSize) && isTransparent(backgroundColor)
}

function isTransparent(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)
}

/**
 * Return the words of `content`, a string or an attribute's value, without the alternative for screen readers: `"go" /
 * "Go"` -> `go`.
 */
function wordsOf({ content, host: { attributes } }: GeneratedContent): string {
  const attribute = /^attr\(([\w-]+)\)/.exec(content)?.[1]
  if (attribute !== undefined) return attributes[attribute] ?? ''
  return (/^"((?:[^"\\]|\\.)*)"/.exec(content)?.[1] ?? '').replace(/\\(.)/g, '$1')
}
