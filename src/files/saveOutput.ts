import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { Failure } from '../failure.ts'
import { checkWritable } from './checkWritable.ts'
import { errorCodeOf } from './errorCodeOf.ts'
import { fileHash } from './fileHash.ts'
import { isSameFile, pathFrom, realPath } from './realPath.ts'
import { unwritable } from './unwritable.ts'
import { writeAtomically } from './writeAtomically.ts'
import { writeFolder } from './writeFolder.ts'

/** Where an output goes, and what it is made from. */
export interface OutputPlace {
  path: string
  isFolder: boolean
  deck: string
  /** Undefined where only the deck is known. */
  article: string | undefined
}

/**
 * Hashes of an output's files, by their path relative to the folder that contains it, such as `engineers-png/01.png`.
 */
type Hashes = Record<string, string>

const hashesShape = z.record(z.string(), z.string())

/**
 * The contents of `.deckwright/<output>.output.json` beside an output; paths are relative to the folder that contains
 * it.
 */
const recordShape = z.object({
  article: z.string().optional(),
  deck: z.string(),
  files: hashesShape,
  /** Hash of all that the output was made of; missing where that is not known, or something was found wrong with it. */
  inputs: z.string().optional(),
  /** The files that were there before; only while the output is being replaced. */
  before: hashesShape.optional(),
})

/** Files that operating systems put into folders when somebody opens them. */
const leftBySystems = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/**
 * Check that an output may be written before much work is done to make it: according to its record, what is there was
 * made last from the same article. Anything else may be a person's work. Without a record, not even a PDF that names
 * deckwright as its producer is replaced: a person may have added comments to it.
 *
 * @returns the files that are there
 * @throws {Failure} when it may not, with the file and what to do
 */
export async function checkOutput(place: OutputPlace): Promise<Hashes> {
  await checkWritable(place.path, '--out')
  await checkWritable(recordOf(place.path), '--out')
  const found = await hashFiles(place)
  if (Object.keys(found).length === 0) return found
  const folder = dirname(place.path)
  const record = await readRecord(place.path)
  for (const [name, hash] of Object.entries(found)) {
    const known = [record?.files[name], record?.before?.[name]]
    if (known.includes(hash)) continue
    const why = known.some((one) => one !== undefined) ? 'it has been changed since' : 'there is no record of it'
    throw new Failure(
      `Cannot replace \`${join(folder, name)}\`, expected a file that deckwright made: ${why}; move it away, or choose another folder with \`--out\``,
    )
  }
  const owner = record && (await otherOwner(record, place))
  if (owner !== undefined) {
    throw new Failure(
      `Cannot replace \`${place.path}\` by what is made of \`${place.article ?? place.deck}\`: it was made of \`${owner}\`; choose another folder with \`--out\``,
    )
  }
  return found
}

/**
 * Tell whether an output is there as it was made, and was made of the same: to make it again would change no byte.
 *
 * @param inputs hash of all that it would be made of
 */
export async function isMadeOf(place: OutputPlace, inputs: string): Promise<boolean> {
  const record = await readRecord(place.path)
  if (record?.inputs !== inputs || record.before) return false
  const found = await hashFiles(place)
  const names = new Set([...Object.keys(found), ...Object.keys(record.files)])
  return [...names].every((name) => found[name] === record.files[name])
}

/**
 * Write an output and its record. If the program is killed in between, the next run may still replace what is there:
 * until the output is complete, the record also holds what was there before.
 *
 * @param made bytes of a file, or files by their path in the folder
 * @param inputs hash of all that it was made of; without it, it is made again at the next run
 * @throws {Failure} when a person has put a file there in the meantime, or it cannot be written
 */
export async function saveOutput(
  place: OutputPlace,
  made: Uint8Array | Map<string, Uint8Array>,
  inputs?: string,
): Promise<void> {
  const before = await checkOutput(place)
  const { path, deck, article } = place
  const folder = dirname(path)
  const name = basename(path)
  const files = sorted(
    made instanceof Map
      ? [...made].map(([file, bytes]) => [`${name}/${file}`, fileHash(bytes)])
      : [[name, fileHash(made)]],
  )
  const record = {
    ...(article === undefined ? {} : { article: await pathFrom(folder, article) }),
    deck: await pathFrom(folder, deck),
    files,
  }
  await writeRecord(path, { ...record, before })
  if (made instanceof Map) await writeFolder(path, made)
  else await writeAtomically(path, made)
  await writeRecord(path, { ...record, ...(inputs === undefined ? {} : { inputs }) })
}

/** Find the article or deck that an output was made from, if it is another one than this and still exists. */
async function otherOwner(
  { article, deck }: z.infer<typeof recordShape>,
  place: OutputPlace,
): Promise<string | undefined> {
  const folder = await realPath(dirname(place.path))
  const [owner, mine] =
    article !== undefined && place.article !== undefined ? [article, place.article] : [deck, place.deck]
  const path = resolve(folder, owner)
  if (await isSameFile(path, mine)) return undefined
  return (await isThere(path)) ? relative('.', path) : undefined
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** Hash all files at an output's path. A link or a device is never one of ours, whatever it leads to. */
async function hashFiles({ path, isFolder }: OutputPlace): Promise<Hashes> {
  try {
    const stats = await lstat(path)
    if (stats.isDirectory() && !isFolder) return { [basename(path)]: 'folder' }
    if (!stats.isDirectory()) return { [basename(path)]: stats.isFile() ? fileHash(await readFile(path)) : 'link' }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => !entry.isDirectory() && !leftBySystems.includes(entry.name))
    return sorted(await Promise.all(files.map((entry) => hashEntry(entry, dirname(path)))))
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return {}
    throw unwritable(path, error)
  }
}

async function hashEntry(entry: Dirent, folder: string): Promise<[string, string]> {
  const file = join(entry.parentPath, entry.name)
  const name = relative(folder, file).split(sep).join('/')
  return [name, entry.isFile() ? fileHash(await readFile(file)) : 'link']
}

function sorted(hashes: [string, string][]): Hashes {
  return Object.fromEntries(hashes.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * Return the path of an output's record. Its name differs from that of a deck's record, since `--out` may be `--decks`.
 */
function recordOf(path: string): string {
  return join(dirname(path), '.deckwright', `${basename(path)}.output.json`)
}

async function readRecord(path: string): Promise<z.infer<typeof recordShape> | undefined> {
  try {
    return recordShape.parse(JSON.parse(await readFile(recordOf(path), 'utf8')))
  } catch {
    // Without a readable record, what is there may be a person's work.
    return undefined
  }
}

async function writeRecord(path: string, record: z.infer<typeof recordShape>): Promise<void> {
  await writeAtomically(recordOf(path), `${JSON.stringify(record, undefined, 2)}\n`)
}
