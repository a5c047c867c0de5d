import { Failure } from '../failure.ts'
import { type LinePlace, where } from '../pipeline/where.ts'
import { type Flags, onlyAudience } from './flags.ts'
import { shortLine } from './shortLine.ts'

/** `deckwright where <article>:<line>`: print the slides that the line is on, with their times. */
export async function whereIsLine(place: string, flags: Flags): Promise<number> {
  const [, path, line] = /^(.+):(\d+)$/.exec(place) ?? []
  if (path === undefined)
    throw new Failure(`Cannot read \`${place}\`, expected an article and a line, as in \`talk.md:120\``)
  const { deck, found } = await where(path, Number(line), { ...flags, audience: onlyAudience(flags) })
  for (const one of found) {
    console.log(`${path}:${one.unit.position.start.line}: ${one.unit.kind} ${shortLine(one.unit.text)}`)
    for (const told of tellPlaces(one, deck)) console.log(`  ${told}`)
  }
  return 0
}

/** Tell where a unit of the article is: `slides/talk/engineers.md, slide 7 (Costs), 3:10–3:55, in the notes`. */
function tellPlaces({ rule, places }: LinePlace, deck: string): string[] {
  if (rule !== undefined) return [`left out by \`${rule}\``]
  if (places.length === 0) return [`not in \`${deck}\``]
  return places.map(({ slide, title, time, behind, part }) =>
    [
      deck,
      `slide ${slide}${title ? ` (${title})` : ''}`,
      behind ? 'behind the talk' : time,
      part === 'note' ? 'in the notes' : 'on the slide',
    ].join(', '),
  )
}
