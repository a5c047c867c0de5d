import type { Conversion } from '../pipeline/convert.ts'
import { quotedPath } from './quotedPath.ts'

/**
 * Return lines that say how long each talk of a run is, and which command presents it.
 *
 * @example `talk.md for engineers: 24 slides, about 17 of 20 minutes, and 6 slides behind it for questions`
 */
export function summaryLines(conversions: readonly Conversion[]): string[] {
  const lines = conversions.map(({ article, audience, slides, length: { minutes, limit, behind: inAppendix } }) => {
    const time = `about ${Math.ceil(minutes)}${limit === undefined ? '' : ` of ${limit}`} ${Math.ceil(limit ?? minutes) === 1 ? 'minute' : 'minutes'}`
    const more = inAppendix === 0 ? '' : `, and ${counted(inAppendix)} behind it for questions`
    // One more slide opens the appendix.
    const main = slides - (inAppendix === 0 ? 0 : inAppendix + 1)
    return `${article} for ${audience}: ${counted(main)}, ${time}${more}`
  })
  const [first] = conversions
  if (!first) return []
  const audience = first.audience === 'engineers' || first.article === first.deck ? '' : ` --audience ${first.audience}`
  return [...lines, `to give it: deckwright present ${quotedPath(first.article)}${audience}`]
}

function counted(slides: number): string {
  return `${slides} ${slides === 1 ? 'slide' : 'slides'}`
}
