import { diff } from '../pipeline/diff.ts'
import { type Flags, onlyAudience } from './flags.ts'

/** `deckwright diff <article>`: print what a person has changed in the article's deck; with `asPicture`, save a picture of it too. */
export async function diffTalk(path: string, flags: Flags, { asPicture }: { asPicture: boolean }): Promise<number> {
  const picturesIn = asPicture ? flags.out : undefined
  const { deck, changes, picture } = await diff(path, { ...flags, audience: onlyAudience(flags), picturesIn })
  for (const line of changes.flatMap(({ lines }) => lines)) console.log(line)
  const count = changes.length
  console.log(`${deck}: ${count === 0 ? 'as it is generated' : `${count} ${count === 1 ? 'slide' : 'slides'} edited`}`)
  if (picture !== undefined) console.log(picture)
  return 0
}
