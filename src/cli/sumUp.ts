import type { Conversion } from '../pipeline/convert.ts'
import { quotedPath } from './quotedPath.ts'

/**
 * Return lines that say how long each talk of a run is, and which command presents it.
 *
 * @example `talk.md for engineers: 24 slides, about 17 of 20 minutes, and 6 slides behind it for questions`
 */
export function sumUp(conversions: readonly Conversion[]): string[] {
  const lines = conversions.map(({ article, audience, slides, length: { minutes, limit, behind } }) => {
    const time = `about ${Math.ceil(minutes)}${limit === undefined ? '' : ` of ${limit}`} ${Math.ceil(limit ?? minutes) === 1 ? 'minute' : 'minutes'}`
    const more = behind === 0 ? '' : `, and ${counted(behind)} behind it for questions`
    return `${article} for ${audience}: ${counted(slides - (behind === 0 ? 0 : behind + 1))}, ${time}${more}`
  })
  const [first] = conversions
  if (!first) return []
  const audience = first.audience === 'engineers' || first.article === first.deck ? '' : ` --audience ${first.audience}`
  return [...lines, `to give it: deckwright present ${quotedPath(first.article)}${audience}`]
}

function counted(slides: number): string {
  return `${slides} ${slides === 1 ? 'slide' : 'slides'}`
}
