import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isShipped } from '../audience/shippedThemes.ts'
import { Failure } from '../failure.ts'
import { readDeck } from '../slidev/readDeck.ts'
import { folderCode, type RunnableCode } from './folderCode.ts'
import { frontmatterCode } from './frontmatterCode.ts'
import { slidevFolders } from './slidevFolders.ts'
import { isTrusted, trust } from './trusted.ts'

export interface TrustOptions {
  /** Trust the code that would run, until it changes; default: refuse it. */
  trust?: boolean | undefined
}

/**
 * Require that the user trusts all code that would run to show a deck, because it runs with the user's rights.
 *
 * @param headmatter the headmatter of the deck, which names its themes
 * @throws {Failure} that says what would run
 */
export async function requireTrust(
  deckPath: string,
  headmatter: Record<string, unknown>,
  { trust: trusting }: TrustOptions,
): Promise<void> {
  const folders = await slidevFolders(deckPath, headmatter)
  await requireTrustInFolders(folders, { trust: trusting }, dirname(resolve(deckPath)))
}

/**
 * Require that the user trusts the code of some folders.
 *
 * @param deckFolder the one of these folders that contains a deck
 */
export async function requireTrustInFolders(
  folders: string[],
  { trust: trusting }: TrustOptions,
  deckFolder?: string,
): Promise<void> {
  const others = folders.filter((path) => existsSync(path) && !isShipped(path))
  const found = await Promise.all(others.map((path) => folderCode(path, path === deckFolder)))
  await trustOrRefuse(
    found.filter((code) => code !== undefined),
    trusting,
  )
}

/**
 * Require that the user trusts a deck that anybody may have written: the code in its folders, and the code in its text.
 *
 * @returns whether the user trusts everything that its slides run; if not, the server has to check each slide that it
 *   shows
 */
export async function requireTrustInDeck(
  deckPath: string,
  text: string,
  { trust: trusting }: TrustOptions,
): Promise<boolean> {
  const deck = readDeck(text)
  const hash = createHash('sha256').update(text).digest('hex')
  const [embed] = /<(?:Tweet|BlueSky)\b/.exec(text) ?? []
  const runs = [...frontmatterCode(deck), ...(embed ? [`${embed}>`] : [])]
  await requireTrust(deckPath, deck.headmatter, { trust: trusting })
  if (trusting || runs.length > 0) await trustOrRefuse([{ path: deckPath, runs, hash }], trusting)
  return isTrusted(hash)
}

/** Refuse code that the user does not trust; if `trusting`, remember from now on that the user trusts it. */
export async function trustOrRefuse(codes: RunnableCode[], trusting: boolean | undefined): Promise<void> {
  const others = codes.filter(({ hash }) => !isTrusted(hash))
  if (others.length > 0 && !trusting) throw new Failure(refusal(others))
  for (const { hash, path } of others) await trust(hash, path)
}

/** Write the line of the message: what would run, and what to do. */
export function refusal(codes: Pick<RunnableCode, 'path' | 'runs'>[]): string {
  const told = codes.map(({ path, runs }) => {
    const [first, second, third, ...others] = runs
    const names = [first, second, third].filter((name) => name !== undefined).join(', ')
    return `\`${path}\` (${names}${others.length > 0 ? ` and ${others.length} more` : ''})`
  })
  const whose = codes.length > 1 ? 'their' : 'its'
  return `Cannot use ${told.join(' and ')}: ${whose} code would run on this machine; read it, then add \`--trust\``
}
