import { diff } from '../pipeline/diff.ts'
import { diffVersions, type VersionChanges } from '../pipeline/diffVersions.ts'
import { type Flags, onlyAudience } from './flags.ts'

/**
 * `deckwright diff <article>`: print what a person has changed in the article's deck; with `--since`, how the talk differs from
 * that of an earlier commit. With `asPicture`, save a picture of the slides too.
 */
export async function diffTalk(path: string, flags: Flags, { asPicture }: { asPicture: boolean }): Promise<number> {
  const picturesIn = asPicture ? flags.out : undefined
  const { since } = flags
  const options = { ...flags, audience: onlyAudience(flags), picturesIn }
  if (since !== undefined) {
    const found = await diffVersions(path, { ...options, since })
    for (const line of found ? tellVersions(path, since, found) : [`${path}: all new, it is not in ${since}`])
      console.log(line)
    return 0
  }
  const { deck, changes, picture } = await diff(path, options)
  for (const line of changes.flatMap(({ lines }) => lines)) console.log(line)
  const count = changes.length
  console.log(`${deck}: ${count === 0 ? 'as it is generated' : `${slides(count)} edited`}`)
  if (picture !== undefined) console.log(picture)
  return 0
}

function tellVersions(
  path: string,
  since: string,
  { changes, before, after, noLongerShown, picture }: VersionChanges,
): string[] {
  const gone = noLongerShown.map(({ unit: { kind, text }, now }) => {
    const place = { said: 'said', behind: 'behind the talk', 'left out': 'left out', lost: 'lost', shown: '' }
    return `  ${kind} (${now === undefined ? 'no longer in the article' : place[now]}): ${text.replaceAll('\n', ' ')}`
  })
  return [
    ...changes.flatMap(({ lines }) => lines),
    ...(gone.length > 0 ? ['no longer shown:', ...gone] : []),
    `${path}: ${changes.length === 0 ? `the same slides as in ${since}` : `${slides(changes.length)} changed since ${since}`}; ` +
      `${slides(after.slides)} and about ${minutes(after.minutes)}, before ${slides(before.slides)} and about ${minutes(before.minutes)}`,
    ...(picture === undefined ? [] : [picture]),
  ]
}

function slides(count: number): string {
  return `${count} ${count === 1 ? 'slide' : 'slides'}`
}

function minutes(count: number): string {
  return `${Math.ceil(count)} ${Math.ceil(count) === 1 ? 'minute' : 'minutes'}`
}
