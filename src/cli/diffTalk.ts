import { diff } from '../pipeline/diff.ts'
import { type Flags, onlyAudience } from './flags.ts'

/** `deckwright diff <article>`: print what a person has changed in the article's deck, slide by slide. */
export async function diffTalk(path: string, flags: Flags): Promise<number> {
  const { deck, changes } = await diff(path, { ...flags, audience: onlyAudience(flags) })
  for (const line of changes) console.log(line)
  const count = changes.filter((line) => !line.startsWith(' ')).length
  console.log(`${deck}: ${count === 0 ? 'as it is generated' : `${count} ${count === 1 ? 'slide' : 'slides'} edited`}`)
  return 0
}
