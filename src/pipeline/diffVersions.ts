import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Audience } from '../audience/audience.ts'
import { readAudience } from '../audience/readAudience.ts'
import { themeSettings } from '../audience/themeSettings.ts'
import { articleInGit } from '../files/articleInGit.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { readSource } from '../files/readSource.ts'
import { checkOutput, saveOutput } from '../files/saveOutput.ts'
import type { Unit } from '../ledger/entries.ts'
import { keyOf } from '../ledger/key.ts'
import { entriesOf } from '../ledger/ledger.ts'
import { diffDecks, type SlideChange, versions } from '../merge/diffDecks.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import { requireTrust } from '../trust/requireTrust.ts'
import { BrowserOwner } from './browserOwner.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { type DeckFile, openDeckFile } from './deckFile.ts'
import type { DiffOptions } from './diff.ts'
import { makeFittedTalk } from './makeFittedTalk.ts'
import { parseSource } from './parseSource.ts'
import { pictureChanges, versionNames } from './pictureChanges.ts'
import { minuteLimitOf } from './planTalk.ts'
import { StageOwner } from './stageOwner.ts'
import { type TalkLength, talkLength } from './talkLength.ts'
import { type UnitStatus, unitStatusOf } from './unitStatusOf.ts'

export interface VersionsOptions extends Omit<DiffOptions, 'decks'> {
  /** An earlier commit of the article's repository. */
  since: string
}

/** A unit that a slide of the talk has shown. */
export interface NoLongerShown {
  unit: Unit
  /** Where it is now; undefined if the article does not have it any more. */
  now: UnitStatus | undefined
}

/** How two versions of a talk differ. */
export interface VersionChanges {
  changes: SlideChange[]
  before: TalkLength & { slides: number }
  after: TalkLength & { slides: number }
  /** What was on a slide of the talk, in the earlier article's order, and is on none now. */
  noLongerShown: NoLongerShown[]
  /** Path of the picture of the changed slides, if one was made. */
  picture: string | undefined
}

/** One version of a talk, and the stage that shows it. */
interface Version {
  file: VFile
  text: string
  deckFile: DeckFile
  stage: StageOwner
  length: TalkLength & { slides: number }
}

/**
 * Compare the talk of an article with that of the same article in an earlier commit of git: both as they are generated.
 * Nothing is written but the picture that is asked for.
 *
 * @returns undefined when the commit does not have the article
 * @throws {Failure} when git does not know the commit, a deck cannot be generated, or the picture would replace a file that
 *   deckwright has not made
 */
export async function diffVersions(path: string, options: VersionsOptions): Promise<VersionChanges | undefined> {
  const { audience: name, since, browser: executable, picturesIn, trust } = options
  const audience = await readAudience(name)
  const picture = picturesIn === undefined ? undefined : join(picturesIn, nameOfSource(path), `${name}-versions.png`)
  const place = picture === undefined ? undefined : { path: picture, isFolder: false, deck: path, article: path }
  if (place) await checkOutput(place)
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-diff-'))
  try {
    const earlier = await articleInGit(path, since, join(folder, 'git'))
    if (earlier === undefined) return undefined
    await using browser = new BrowserOwner(executable)
    await using ofBefore = new StageOwner(join(folder, 'before', `${name}.md`), browser)
    await using ofAfter = new StageOwner(join(folder, 'after', `${name}.md`), browser)
    const before = await makeVersion(earlier, audience, ofBefore, join(folder, 'before', `${name}.md`), options)
    const after = await makeVersion(path, audience, ofAfter, join(folder, 'after', `${name}.md`), options)
    const changes = diffDecks(before.text, after.text, versions)
    if (place && changes.length > 0)
      await saveOutput(
        place,
        await pictureChanges(changes, { generated: before, edited: after }, browser, { trust }, versionNames),
      )
    return {
      changes,
      before: before.length,
      after: after.length,
      noLongerShown: noLongerShown(before, after),
      picture: changes.length > 0 ? picture : undefined,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeVersion(
  path: string,
  audience: Audience,
  stage: StageOwner,
  deckPath: string,
  { fit = 'measured', density, minutes, trust, settings, ...sources }: VersionsOptions,
): Promise<Version> {
  const folder = join(deckPath, '..')
  await mkdir(folder, { recursive: true })
  if (fit === 'measured') await requireTrust(deckPath, { ...themeSettings(audience, deckPath) }, { trust })
  const file = await readSource(path, { settings })
  const article = await parseSource({ file, name: nameOfSource(path) }, sources)
  const copying = { ...sources, article: path, deckFolder: folder, inside: file.data.original?.files }
  await copyArticleImages(article, file, copying)
  const fitting = { density, minutes, copying, onMeasuring: fit === 'measured' ? () => {} : undefined }
  const { deck } = await makeFittedTalk(article, { audience, deckPath }, file, stage, fitting)
  const text = writeDeck(deck, themeSettings(audience, deckPath))
  const deckFile = { ...openDeckFile(new VFile({ path: deckPath, value: text })), generated: deck }
  const limit = minuteLimitOf(article, audience, { minutes })
  const length = { ...talkLength(deckFile, audience.wordsPerMinute, limit), slides: deck.children.length }
  return { file, text, deckFile, stage, length }
}

/** List the units that the earlier talk shows, and the later one does not. */
function noLongerShown(before: Version, after: Version): NoLongerShown[] {
  const [was, is] = [before, after].map(({ file, text, deckFile }) => {
    const entries = entriesOf(file, text)
    const places = unitStatusOf({ entries }, deckFile.read.slides)
    return entries.map(({ unit }, at) => ({ unit, key: `${unit.kind} ${keyOf(unit.text)}`, place: places[at] }))
  })
  const now = new Map<string, UnitStatus>()
  for (const { key, place } of is ?? []) if (place && now.get(key) !== 'shown') now.set(key, place)
  return (was ?? []).flatMap(({ unit, key, place }) =>
    place === 'shown' && now.get(key) !== 'shown' ? [{ unit, now: now.get(key) }] : [],
  )
}
